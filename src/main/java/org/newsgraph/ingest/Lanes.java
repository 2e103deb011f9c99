package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Workers side by side. What has one key stays in one lane, and so in order: of two versions of an article, the later in
 * the input is the later revision. A worker takes all that waits in its lane at once.
 */
final class Lanes<T> implements AutoCloseable {
    /** Bounds what waits in a lane, and so what is taken from it at once. */
    static final int DEPTH = 32;

    private record Lane<T>(BlockingQueue<T> waiting, ThreadPoolExecutor worker) {
    }

    private final List<Lane<T>> lanes;
    private final Consumer<List<T>> work;

    Lanes(int count, Consumer<List<T>> work) {
        this.work = work;
        lanes = IntStream.range(0, count).mapToObj(i -> new Lane<T>(new ArrayBlockingQueue<>(DEPTH), worker()))
                .toList();
    }

    private static ThreadPoolExecutor worker() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    /** Waits while the lane is full, so that memory is bounded whatever the size of the input. */
    void put(Object key, T item) {
        Lane<T> lane = lanes.get(Math.floorMod(key.hashCode(), lanes.size()));
        try {
            lane.waiting.put(item);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(stopped);
        }
        lane.worker.execute(() -> workOff(lane));
    }

    /** One call for each item; those whose item was taken together with an earlier one find nothing. */
    private void workOff(Lane<T> lane) {
        List<T> items = new ArrayList<>();
        lane.waiting.drainTo(items);
        if (!items.isEmpty()) {
            work.accept(items);
        }
    }

    /** Returns when all work is done. */
    @Override
    public void close() {
        lanes.forEach(lane -> lane.worker.shutdown());
        for (Lane<T> lane : lanes) {
            try {
                lane.worker.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
