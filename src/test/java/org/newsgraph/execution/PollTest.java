package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.Patience;
import org.newsgraph.graphql.RequestId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollTest {
    private static final RequestId REQUEST = new RequestId("request-1");
    private final List<@Nullable Answer> ended = new ArrayList<>();
    /** What would run on other threads. */
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Runnable> wakes = new ArrayList<>();
    private int executions;
    private int left;
    private boolean something;

    private Poll poll(Duration wait) {
        return new Poll(REQUEST, () -> {
            executions++;
            if (something) {
                Patience.found();
            }
            Patience.nothingYet(wait, wake -> {
                wakes.add(wake);
                return () -> left++;
            });
            return Answer.executed(Map.of(), List.of());
        }, later::add, ended::add);
    }

    @Test
    void what_finds_something_is_answered_at_once() {
        something = true;
        poll(Duration.ofMinutes(1)).run();
        assertThat(ended).hasSize(1);
        assertThat(wakes).isEmpty();
    }

    @Test
    void what_finds_nothing_holds_no_thread_and_is_executed_again_when_something_happens() {
        Poll poll = poll(Duration.ofMinutes(1));
        poll.run();
        assertThat(ended).isEmpty();
        something = true;
        wakes.get(0).run();
        later.remove().run();
        assertThat(ended).hasSize(1);
        assertThat(executions + " " + left).isEqualTo("2 1");
    }

    @Test
    void an_occasion_that_finds_nothing_after_all_is_waited_for_again_and_wakes_once() {
        poll(Duration.ofMinutes(1)).run();
        wakes.get(0).run();
        wakes.get(0).run();
        later.remove().run();
        later.remove().run();
        assertThat(executions).isEqualTo(2);
        assertThat(ended).isEmpty();
    }

    @Test
    void when_its_time_is_over_it_is_answered_with_nothing() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        new Poll(REQUEST, () -> {
            Patience.nothingYet(Duration.ofMillis(20), wake -> () -> left++);
            return Answer.executed(Map.of(), List.of());
        }, Runnable::run, answer -> answered.countDown()).run();
        assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void who_leaves_ends_the_wait() {
        Poll poll = poll(Duration.ofMinutes(1));
        poll.run();
        poll.cancel();
        poll.cancel();
        wakes.get(0).run();
        later.remove().run();
        assertThat(ended).containsExactly((Answer) null);
        assertThat(executions + " " + left).isEqualTo("1 1");
    }

    @Test
    void it_waits_until_it_is_woken_or_left() {
        Poll poll = poll(Duration.ofMinutes(1));
        assertThat(poll.isWaiting()).isFalse();
        poll.run();
        assertThat(poll.isWaiting()).isTrue();
        poll.cancel();
        assertThat(poll.isWaiting()).isFalse();
    }

    @Test
    void what_has_happened_before_the_wait_was_known_is_not_waited_for() {
        new Poll(REQUEST, () -> {
            if (executions++ == 0) {
                Patience.nothingYet(Duration.ofMinutes(1), wake -> {
                    wake.run();
                    return () -> left++;
                });
            }
            return Answer.executed(Map.of(), List.of());
        }, Runnable::run, ended::add).run();
        assertThat(ended).hasSize(1).doesNotContainNull();
        assertThat(executions + " " + left).isEqualTo("2 1");
    }

    @Test
    void who_leaves_while_it_is_executed_gets_its_answer_and_it_waits_no_more() {
        Poll[] poll = new Poll[1];
        poll[0] = new Poll(REQUEST, () -> {
            poll[0].cancel();
            Patience.nothingYet(Duration.ofMinutes(1), wake -> () -> left++);
            return Answer.executed(Map.of(), List.of());
        }, later::add, ended::add);
        poll[0].run();
        assertThat(ended).hasSize(1).doesNotContainNull();
        assertThat(poll[0].isWaiting()).isFalse();
    }

    @Test
    void an_execution_that_fails_after_a_wait_is_answered_and_so_comes_to_its_end() {
        List<Supplier<Answer>> failures = List.of(() -> {
            throw new IllegalStateException("no database");
        }, () -> {
            throw new StackOverflowError();
        });
        for (Supplier<Answer> failure : failures) {
            waitingOnceBefore(failure).run();
            wakes.remove(0).run();
            later.remove().run();
            Answer told = ended.remove(0);
            assertThat(told.outcome()).isEqualTo(Answer.Outcome.FAILED);
            assertThat(told.json().toString()).contains("\"code\":\"INTERNAL_ERROR\"", "\"requestId\":\"request-1\"");
        }
    }

    private Poll waitingOnceBefore(Supplier<Answer> last) {
        boolean[] waited = new boolean[1];
        return new Poll(REQUEST, () -> {
            if (waited[0]) {
                return last.get();
            }
            waited[0] = true;
            Patience.nothingYet(Duration.ofMinutes(1), wake -> {
                wakes.add(wake);
                return () -> left++;
            });
            return Answer.executed(Map.of(), List.of());
        }, later::add, ended::add);
    }

    @Test
    void a_wait_that_cannot_be_left_is_over_all_the_same() {
        new Poll(REQUEST, () -> {
            executions++;
            Patience.nothingYet(Duration.ofMinutes(1), wake -> {
                wakes.add(wake);
                return () -> {
                    throw new IllegalStateException("no database");
                };
            });
            return Answer.executed(Map.of(), List.of());
        }, later::add, ended::add).run();
        wakes.get(0).run();
        later.remove().run();
        assertThat(executions).isEqualTo(2);
    }

    @Test
    void what_cannot_be_waited_for_is_answered_at_once() {
        new Poll(REQUEST, () -> {
            Patience.nothingYet(Duration.ofMinutes(1), wake -> {
                throw new IllegalStateException("no database");
            });
            return Answer.executed(Map.of(), List.of());
        }, later::add, ended::add).run();
        assertThat(ended).hasSize(1);
    }
}
