package org.newsgraph.testsupport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Several things that begin at the same moment, each on a thread of its own. */
public final class AtOnce {
    private AtOnce() {
    }

    /** What each came to, in their order. */
    @SafeVarargs
    public static <T> List<T> run(Callable<T>... things) throws Exception {
        return run(List.of(things));
    }

    public static <T> List<T> run(List<Callable<T>> things) throws Exception {
        CyclicBarrier start = new CyclicBarrier(things.size());
        ExecutorService threads = Executors.newFixedThreadPool(things.size());
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

    /** What each came to, in their order. Never so many at the same time that one caller's are refused. */
    public static <T, R> List<R> inPairs(Collection<T> things, Function<T, R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<R>> running = things.stream()
                    .map(thing -> CompletableFuture.supplyAsync(() -> work.apply(thing), threads)).toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
