package org.newsgraph.socket;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Does again and again what takes its time elsewhere, and never begins before it has ended; itself on an event loop. */
final class OneAtATime {
    private final Executor elsewhere;
    private final Executor loop;
    private boolean running;

    OneAtATime(Executor elsewhere, Executor loop) {
        this.elsewhere = elsewhere;
        this.loop = loop;
    }

    void run(Runnable work) {
        if (running) {
            return;
        }
        running = true;
        try {
            elsewhere.execute(() -> toItsEnd(work));
        } catch (RejectedExecutionException rejected) {
            running = false;
        }
    }

    private void toItsEnd(Runnable work) {
        try {
            work.run();
        } finally {
            loop.execute(() -> running = false);
        }
    }
}
