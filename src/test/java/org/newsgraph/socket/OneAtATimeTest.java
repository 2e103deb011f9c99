package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is done again and again goes on, whatever came of it the last time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneAtATimeTest {
    private final Deque<Runnable> elsewhere = new ArrayDeque<>();
    private final OneAtATime looks = new OneAtATime(elsewhere::add, Runnable::run);

    @Test
    void it_is_not_begun_again_before_it_has_ended() {
        looks.run(() -> {
        });
        looks.run(() -> {
        });
        assertThat(elsewhere).hasSize(1);
        elsewhere.remove().run();
        looks.run(() -> {
        });
        assertThat(elsewhere).hasSize(1);
    }

    @Test
    void it_is_begun_again_after_it_has_failed() {
        looks.run(() -> {
            throw new StackOverflowError("of a test");
        });
        assertThatThrownBy(() -> elsewhere.remove().run()).isInstanceOf(StackOverflowError.class);
        looks.run(() -> {
        });
        assertThat(elsewhere).hasSize(1);
    }

    @Test
    void it_is_begun_again_after_no_thread_was_to_be_had() {
        int[] asked = new int[1];
        Executor ending = work -> {
            asked[0]++;
            throw new RejectedExecutionException("of a test");
        };
        OneAtATime refused = new OneAtATime(ending, Runnable::run);
        refused.run(() -> {
        });
        refused.run(() -> {
        });
        assertThat(asked[0]).isEqualTo(2);
    }
}
