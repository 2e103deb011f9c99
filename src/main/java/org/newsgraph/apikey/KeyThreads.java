package org.newsgraph.apikey;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Where keys are looked up: who waits for a key can go away, and whoever asks the database cannot. */
@Singleton
class KeyThreads implements Executor {
    private static final int THREADS = 8;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(), work -> {
                Thread made = new Thread(work, "key");
                made.setDaemon(true);
                return made;
            });

    KeyThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
