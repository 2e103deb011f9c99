package org.newsgraph.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/** Runs what it is given one after the other, in order, on threads that it shares with others; it can be held. */
final class SerialQueue {
    private final Executor threads;
    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean held;

    SerialQueue(Executor threads, int most) {
        this.threads = threads;
        this.most = most;
    }

    /** False if as many wait as may. */
    synchronized boolean add(Runnable work) {
        if (waiting.size() >= most) {
            return false;
        }
        waiting.add(work);
        start();
        return true;
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void goOn() {
        held = false;
        start();
    }

    synchronized void clear() {
        waiting.clear();
    }

    private void start() {
        if (!running && !held && !waiting.isEmpty()) {
            running = true;
            threads.execute(this::runOne);
        }
    }

    /** One at a time, so that others who share the threads have their turn. */
    private void runOne() {
        try {
            Runnable work = take();
            if (work != null) {
                work.run();
            }
        } finally {
            ended();
        }
    }

    private synchronized @Nullable Runnable take() {
        return held ? null : waiting.poll();
    }

    private synchronized void ended() {
        running = false;
        start();
    }
}
