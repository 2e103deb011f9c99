package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.http.Waiting;

/** Who asks for much waits for itself, and nobody else does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanesTest {
    private static final Caller MANY = Caller.anonymous("203.0.113.1");
    private static final Caller OTHER = Caller.anonymous("203.0.113.2");
    /** What the threads were given, and have not done yet. */
    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private long seconds;
    private final Lanes lanes = new Lanes(2, threads::add, new Waiting(Duration.ofSeconds(2)),
            () -> Duration.ofSeconds(seconds).toNanos());

    private void ask(Caller caller, String what) {
        assertThat(lanes.run(caller, work(what, 100))).isTrue();
    }

    private Lanes.Work work(String what, int size) {
        return new Lanes.Work(size, () -> done.add(what), () -> done.add("late " + what));
    }

    private void doAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    @Test
    void a_few_of_a_caller_run_at_once() {
        for (int i = 1; i <= 5; i++) {
            ask(MANY, "m" + i);
        }
        ask(OTHER, "o1");
        assertThat(threads).hasSize(3);
        doAll();
        assertThat(done).containsExactly("m1", "m2", "o1", "m3", "m4", "m5");
    }

    @Test
    void what_fails_gives_its_turn_on() {
        for (int i = 0; i < 2; i++) {
            lanes.run(MANY, new Lanes.Work(100, () -> {
                throw new IllegalStateException("intended");
            }, () -> {
            }));
        }
        ask(MANY, "m1");
        while (!threads.isEmpty()) {
            try {
                threads.remove().run();
            } catch (IllegalStateException intended) {
                assertThat(intended).hasMessage("intended");
            }
        }
        assertThat(done).containsExactly("m1");
    }

    @Test
    void what_no_thread_has_come_to_in_time_is_not_begun() {
        ask(MANY, "m1");
        ask(Caller.local("127.0.0.1"), "l1");
        seconds = 3;
        ask(OTHER, "o1");
        doAll();
        assertThat(done).containsExactly("late m1", "late l1", "o1");
        assertThat(lanes.isEmpty()).isTrue();
    }

    @Test
    void who_waits_for_others_of_its_own_is_not_late() {
        for (int i = 1; i <= 6; i++) {
            ask(MANY, "m" + i);
        }
        while (!threads.isEmpty()) {
            threads.remove().run();
            seconds++;
        }
        assertThat(done).containsExactly("m1", "m2", "m3", "m4", "m5", "m6");
    }

    @Test
    void more_text_of_a_caller_than_may_wait_is_not_kept() {
        for (int i = 0; i < 2 + 32; i++) {
            assertThat(lanes.run(MANY, work("m" + i, 256 << 10))).as("m" + i).isTrue();
        }
        assertThat(lanes.run(MANY, work("one more", 256 << 10))).isFalse();
        assertThat(lanes.run(OTHER, work("o", 256 << 10))).as("of another caller").isTrue();
        threads.remove().run();
        assertThat(lanes.run(MANY, work("next", 256 << 10))).as("there is room again").isTrue();
        doAll();
        assertThat(done).hasSize(2 + 32 + 2).contains("o", "next").doesNotContain("one more");
    }

    @Test
    void nothing_is_kept_of_who_has_nothing_under_way() {
        ask(MANY, "m1");
        assertThat(lanes.isEmpty()).isFalse();
        doAll();
        assertThat(lanes.isEmpty()).isTrue();
    }

    @Test
    void who_is_on_this_machine_waits_for_nobody() {
        for (int i = 1; i <= 5; i++) {
            ask(Caller.local("127.0.0.1"), "l" + i);
        }
        assertThat(threads).hasSize(5);
        assertThat(lanes.isEmpty()).isTrue();
    }
}
