package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.ErrorCode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyWatchTest {
    private static final HttpProblem REFUSED = new HttpProblem(401, ErrorCode.UNAUTHENTICATED, "taken back");
    private static final HttpProblem NO_SIGN_ON = new HttpProblem(503, ErrorCode.UNAVAILABLE, "no sign-on");
    private static final RuntimeException NO_DATABASE = new IllegalStateException("no database");
    private final long longest = KeyWatch.UNKNOWN_AT_MOST.toNanos();
    private long now;
    private @Nullable RuntimeException failure;
    private final KeyWatch watch = new KeyWatch(() -> {
        if (failure != null) {
            throw failure;
        }
    }, () -> now);

    private void lookAt(long time, @Nullable RuntimeException found) {
        now = time;
        failure = found;
        watch.look();
    }

    @Test
    void who_is_refused_is_sent_away_at_once() {
        assertThatThrownBy(() -> lookAt(1, REFUSED)).isSameAs(REFUSED);
    }

    @Test
    void that_nobody_can_be_known_for_a_moment_sends_nobody_away() {
        assertThatCode(() -> {
            lookAt(1, NO_SIGN_ON);
            lookAt(longest, NO_DATABASE);
            lookAt(longest + 1, null);
            lookAt(2 * longest + 1, NO_DATABASE);
        }).doesNotThrowAnyException();
    }

    @Test
    void who_is_not_known_for_too_long_is_sent_away() {
        lookAt(longest, NO_DATABASE);
        assertThatThrownBy(() -> lookAt(longest + 1, NO_DATABASE)).isSameAs(NO_DATABASE);
    }
}
