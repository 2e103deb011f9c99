package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which requests have waited too long for their turn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingTest {
    /** Where the clock stands says nothing: it may run over between the two. */
    private static final long COME = Long.MAX_VALUE - 5;
    private final Waiting waiting = new Waiting(Duration.ofNanos(10));

    @Test
    void one_that_has_waited_as_long_as_it_may_is_answered() {
        assertThat(waiting.isOver(COME, COME + 10)).isFalse();
    }

    @Test
    void one_that_has_waited_longer_is_refused() {
        assertThat(waiting.isOver(COME, COME + 11)).isTrue();
    }
}
