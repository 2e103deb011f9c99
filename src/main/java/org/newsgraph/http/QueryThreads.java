package org.newsgraph.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.sql.Sql;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Where requests are read and queries answered: a thread for each connection to the database. More of them would wait for
 * connections in each other's way; requests wait better in a queue, in which each is woken once.
 */
@ApplicationScoped
class QueryThreads {
    private final ThreadPoolExecutor threads;

    QueryThreads(Sql sql) {
        int each = sql.connections();
        threads = new ThreadPoolExecutor(each, each, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                work -> new Thread(work, "query"));
        threads.allowCoreThreadTimeOut(true);
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** What is under way comes to its end. */
    void stop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }
}
