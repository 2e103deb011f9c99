package org.newsgraph.publishing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks on every replica for embargoes that are over; each is lifted by one of them. */
@ApplicationScoped
class EmbargoLifter {
    private static final Logger LOG = Logger.getLogger(EmbargoLifter.class);
    private final Publishing publishing;
    private final Duration every;
    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(work -> new Thread(work, "embargo-lifter"));

    EmbargoLifter(Publishing publishing,
            @ConfigProperty(name = "newsgraph.embargo.every") Optional<Duration> every) {
        this.publishing = publishing;
        this.every = every.orElse(Duration.ZERO);
    }

    void start(@Observes StartupEvent event) {
        if (!every.isZero()) {
            worker.scheduleWithFixedDelay(this::lift, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Lifts all that are over. */
    void lift() {
        try {
            while (!worker.isShutdown() && publishing.liftNext()) {
                LOG.debug("lifted an embargo");
            }
        } catch (RuntimeException failure) {
            // The next turn tries again.
            LOG.warn("Embargoes cannot be lifted", failure);
        }
    }

    /** Waits for what is under way: once this returns, the database may go. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("An embargo is still being lifted");
        }
    }
}
