package org.newsgraph.socket;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Threads that may wait for the database. They are plain ones: what Quarkus knows of a request is bound to the connection
 * that it came by, and operations of one socket must not share it.
 */
@ApplicationScoped
class SocketThreads {
    private static final int OPERATIONS = 16;
    /** So many of one caller run at once, so that a few who ask for much leave some to others. */
    static final int OPERATIONS_OF_ONE = OPERATIONS / 4;
    private static final int ARRIVALS = 8;
    private static final int LOOKS = 4;
    private final ExecutorService operations = pool("socket-operation", OPERATIONS);
    private final ExecutorService arrivals = pool("socket-arrival", ARRIVALS);
    private final ExecutorService looks = pool("socket-look", LOOKS);
    private final ExecutorService events;

    SocketThreads(SocketSettings settings) {
        this.events = pool("socket-event", settings.eventThreads());
    }

    /** For what clients ask. */
    ExecutorService operations() {
        return operations;
    }

    /** For who introduces itself: it need not wait for what others ask. */
    ExecutorService arrivals() {
        return arrivals;
    }

    /** For who asks, looked at again: a key that was taken back is met though all that is asked takes its time. */
    ExecutorService looks() {
        return looks;
    }

    /** For what clients are told: however many listen, others find the database free. */
    ExecutorService events() {
        return events;
    }

    private static ExecutorService pool(String name, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                work -> new Thread(work, name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    void stop(@Observes ShutdownEvent event) {
        operations.shutdownNow();
        arrivals.shutdownNow();
        looks.shutdownNow();
        events.shutdownNow();
    }
}
