package org.newsgraph.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and how long, when a question is not answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookupsTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String HELD = "held";
    private static final String OTHER = "other";
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch answered = new CountDownLatch(1);
    private final Lookups<String, String> lookups = new Lookups<>(this::answer, Duration.ofMinutes(1), PATIENCE,
            threads);

    private String answer(String thing) {
        asked.incrementAndGet();
        if (thing.equals(HELD)) {
            try {
                answered.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        if (thing.equals("failing")) {
            throw new IllegalStateException("no such question");
        }
        return thing + " " + asked.get();
    }

    private String ask(String thing) {
        return lookups.since(System.nanoTime(), thing).value();
    }

    @AfterEach
    void end() {
        answered.countDown();
        threads.shutdownNow();
    }

    @Test
    void who_waits_is_told_that_it_takes_too_long() {
        long began = System.nanoTime();
        assertThatThrownBy(() -> ask(HELD)).isInstanceOf(LookupLate.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(PATIENCE, PATIENCE.multipliedBy(4));
    }

    @Test
    void who_asks_of_something_else_waits_for_nobody() throws Exception {
        FutureTask<String> held = new FutureTask<>(() -> ask(HELD));
        threads.execute(held);
        for (int i = 0; i < 1000; i++) {
            assertThat(ask(OTHER + i)).startsWith(OTHER + i);
        }
        answered.countDown();
        assertThat(held.get()).startsWith(HELD);
    }

    @Test
    void a_question_that_hangs_holds_eight_who_ask_it_and_no_more() throws Exception {
        List<FutureTask<Duration>> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            FutureTask<Duration> one = new FutureTask<>(() -> {
                long began = System.nanoTime();
                assertThatThrownBy(() -> ask(HELD)).isInstanceOf(LookupLate.class);
                return Duration.ofNanos(System.nanoTime() - began);
            });
            many.add(one);
            threads.execute(one);
        }
        int held = 0;
        for (FutureTask<Duration> one : many) {
            held += one.get().compareTo(PATIENCE.minusMillis(100)) >= 0 ? 1 : 0;
        }
        assertThat(held).isBetween(1, 8);
    }

    @Test
    void what_nobody_waits_for_any_longer_is_not_asked() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Lookups<String, String> narrow = new Lookups<>(this::answer, Duration.ofMinutes(1), PATIENCE, one);
        assertThatThrownBy(() -> narrow.since(System.nanoTime(), HELD)).isInstanceOf(LookupLate.class);
        assertThatThrownBy(() -> narrow.since(System.nanoTime(), OTHER)).isInstanceOf(LookupLate.class);
        answered.countDown();
        assertThat(narrow.since(System.nanoTime(), OTHER + 2).value()).startsWith(OTHER + 2);
        assertThat(asked).as("the one that was held, and the last").hasValue(2);
        one.shutdownNow();
    }

    @Test
    void an_answer_that_was_given_up_does_not_take_the_place_of_a_later_one() throws Exception {
        CountDownLatch first = answered;
        assertThatThrownBy(() -> ask(HELD)).isInstanceOf(LookupLate.class);
        answered = new CountDownLatch(0);
        Lookups.Found<String> later = lookups.since(System.nanoTime(), HELD);
        first.countDown();
        Thread.sleep(200);
        assertThat(lookups.latest(HELD)).isSameAs(later);
    }

    @Test
    void who_comes_later_may_try_again() {
        assertThatThrownBy(() -> ask(HELD)).isInstanceOf(LookupLate.class);
        assertThatThrownBy(() -> ask(HELD)).isInstanceOf(LookupLate.class);
        assertThat(asked).hasValue(2);
        answered.countDown();
        assertThat(ask(HELD)).isEqualTo(HELD + " 3");
    }

    @Test
    void many_who_ask_at_once_put_two_questions_at_most() throws Exception {
        List<FutureTask<String>> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            FutureTask<String> one = new FutureTask<>(() -> ask(HELD));
            many.add(one);
            threads.execute(one);
        }
        Thread.sleep(100);
        answered.countDown();
        for (FutureTask<String> one : many) {
            assertThat(one.get()).startsWith(HELD);
        }
        assertThat(asked.get()).isBetween(1, 2);
    }

    @Test
    void nobody_is_told_what_was_asked_before_he_came() throws Exception {
        FutureTask<String> before = new FutureTask<>(() -> ask(HELD));
        threads.execute(before);
        while (asked.get() == 0) {
            Thread.sleep(1);
        }
        FutureTask<String> after = new FutureTask<>(() -> ask(HELD));
        threads.execute(after);
        Thread.sleep(50);
        answered.countDown();
        assertThat(before.get()).isEqualTo(HELD + " 1");
        assertThat(after.get()).isEqualTo(HELD + " 2");
    }

    @Test
    void a_question_that_fails_fails_for_who_asked_it() {
        assertThatThrownBy(() -> ask("failing")).isInstanceOf(IllegalStateException.class)
                .hasMessage("no such question");
        assertThatThrownBy(() -> ask("failing")).isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(2);
    }
}
