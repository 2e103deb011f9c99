package org.newsgraph.ingest;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Workers side by side. Work with one key stays in one lane, and so in order: of two versions of an article, the later
 * in the input is the later revision.
 */
final class Lanes implements AutoCloseable {
    private static final int DEPTH = 16;
    private final List<ThreadPoolExecutor> lanes;

    Lanes(int count) {
        lanes = Stream.generate(Lanes::lane).limit(count).toList();
    }

    private static ThreadPoolExecutor lane() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(DEPTH), Lanes::await);
    }

    /** Waits while the lane is full, so that memory is bounded whatever the size of the input. */
    void run(Object key, Runnable work) {
        lanes.get(Math.floorMod(key.hashCode(), lanes.size())).execute(work);
    }

    private static void await(Runnable work, ThreadPoolExecutor lane) {
        try {
            lane.getQueue().put(work);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(stopped);
        }
    }

    /** Returns when all work is done. */
    @Override
    public void close() {
        lanes.forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor lane : lanes) {
            try {
                lane.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
