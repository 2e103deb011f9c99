package org.newsgraph.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.sql.Sql;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Where requests are read and queries answered: fewer threads than there are connections to the database, a quarter of which
 * is for what goes on beside them. More threads would wait for connections in each other's way; requests wait better in a
 * queue, in which each is woken once.
 */
@ApplicationScoped
class QueryThreads {
    private static final int SECONDS_TO_END = 10;
    private final ThreadPoolExecutor threads;

    QueryThreads(Sql sql) {
        int most = Math.max(1, sql.connections() * 3 / 4);
        threads = new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                work -> new Thread(work, "query"));
        threads.allowCoreThreadTimeOut(true);
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** What is under way comes to its end. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
