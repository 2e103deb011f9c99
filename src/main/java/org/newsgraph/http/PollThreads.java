package org.newsgraph.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;

/** Where queries go on that have waited: one change may wake hundreds, and others must find the database free. */
@ApplicationScoped
class PollThreads {
    private static final int THREADS = 8;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(), work -> new Thread(work, "poll"));

    PollThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
