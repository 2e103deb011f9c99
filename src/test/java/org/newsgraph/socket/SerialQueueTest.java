package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One after the other, whatever threads there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SerialQueueTest {
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Runnable> thread = new ArrayDeque<>();
    private final SerialQueue queue = new SerialQueue(thread::add, 3);

    private void runAll() {
        while (!thread.isEmpty()) {
            thread.poll().run();
        }
    }

    private boolean add(int number) {
        return queue.add(() -> done.add(number));
    }

    @Test
    void work_keeps_its_order_on_many_threads() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        SerialQueue many = new SerialQueue(threads, 10_000);
        IntStream.range(0, 5000).forEach(number -> many.add(() -> done.add(number)));
        await().until(() -> done.size() == 5000);
        threads.shutdown();
        assertThat(done).isEqualTo(IntStream.range(0, 5000).boxed().toList());
    }

    @Test
    void as_much_as_may_wait_is_taken_and_no_more() {
        assertThat(List.of(add(1), add(2), add(3), add(4))).containsExactly(true, true, true, false);
        runAll();
        assertThat(add(5)).isTrue();
    }

    @Test
    void what_is_held_waits() {
        queue.hold();
        add(1);
        runAll();
        assertThat(done).isEmpty();
        queue.goOn();
        runAll();
        assertThat(done).containsExactly(1);
    }

    @Test
    void work_that_fails_stops_no_other() {
        queue.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        add(2);
        try {
            runAll();
        } catch (IllegalStateException onPurpose) {
            runAll();
        }
        assertThat(done).containsExactly(2);
    }
}
