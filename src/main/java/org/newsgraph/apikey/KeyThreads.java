package org.newsgraph.apikey;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Where keys are looked up: who waits for a key can go away, and whoever asks the database cannot. */
@Singleton
class KeyThreads {
    private final ThreadPoolExecutor requests = pool("key", 8);
    private final ThreadPoolExecutor looks = pool("key-look", 4);

    /** For who asks. */
    Executor requests() {
        return requests;
    }

    /** For who is looked at again: however many ask, a key that was taken back is met. */
    Executor looks() {
        return looks;
    }

    private static ThreadPoolExecutor pool(String name, int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
                work -> {
                    Thread made = new Thread(work, name);
                    made.setDaemon(true);
                    return made;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @PreDestroy
    void stop() {
        requests.shutdownNow();
        looks.shutdownNow();
    }
}
