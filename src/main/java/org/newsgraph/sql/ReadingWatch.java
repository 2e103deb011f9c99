package org.newsgraph.sql;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/** Looks after the readings under way, and ends those whose time is over. One look for all of them costs a reading nothing. */
@Singleton
class ReadingWatch {
    private static final Logger LOG = Logger.getLogger(ReadingWatch.class);
    private static final long EVERY_MILLISECONDS = 100;
    private final Set<Reading> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "reading-watch");
        made.setDaemon(true);
        return made;
    });

    ReadingWatch() {
        thread.scheduleWithFixedDelay(this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    void add(Reading reading) {
        open.add(reading);
    }

    void remove(Reading reading) {
        open.remove(reading);
    }

    /** Where the database is silent, to cancel takes its time: nobody's end waits for that. */
    private void look() {
        open.forEach(reading -> tried(reading::endIfOver));
        open.forEach(reading -> tried(reading::cancelIfEnded));
    }

    private static void tried(Step step) {
        try {
            step.run();
        } catch (Exception failure) {
            LOG.warn("a reading could not be ended", failure);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
