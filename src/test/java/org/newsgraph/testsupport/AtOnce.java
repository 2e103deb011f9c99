package org.newsgraph.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several things that begin at the same moment, each on a thread of its own. */
public final class AtOnce {
    private AtOnce() {
    }

    /** What each came to, in their order. */
    @SafeVarargs
    public static <T> List<T> run(Callable<T>... things) throws Exception {
        CyclicBarrier start = new CyclicBarrier(things.length);
        ExecutorService threads = Executors.newFixedThreadPool(things.length);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> thing : things) {
                running.add(threads.submit(() -> {
                    start.await();
                    return thing.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
