package org.newsgraph.feed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Tells what happens to those who listen at this replica. The log is read by one statement every moment for all of them
 * together, and not at all while nobody listens.
 */
@ApplicationScoped
public class ChangeFeed {
    private record Listener(Predicate<LoggedChange> watch, Consumer<LoggedChange> consumer,
            Consumer<LoggedChange> notice) {
        void tell(LoggedChange change) {
            if (watch.test(change)) {
                consumer.accept(change);
            }
        }
    }

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final int MILLISECONDS_BETWEEN = 250;
    private static final int BATCH = 500;
    private final ChangeLog log;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService poller = Executors
            .newSingleThreadScheduledExecutor(work -> new Thread(work, "change-feed"));
    private @Nullable Future<?> polling;
    private long position;
    /** Said once, not four times a second. */
    private boolean failing;

    ChangeFeed(ChangeLog log) {
        this.log = log;
    }

    /**
     * Tells of each change that is committed from now on, in their order, on a thread that must not be held up.
     *
     * @return stops it
     */
    synchronized Runnable listen(LiveWatch watch, Consumer<LoggedChange> consumer) {
        return listenFrom(log.end(), watch::mayTell, consumer, watch::notice);
    }

    /** Tells of each change behind a position; of those that are there already at once, on this thread. */
    synchronized Runnable listen(long behind, Predicate<LoggedChange> watch, Consumer<LoggedChange> consumer) {
        long from = behind;
        List<LoggedChange> missed;
        do {
            missed = log.after(from, BATCH);
            missed.stream().filter(watch).forEach(consumer);
            from = missed.isEmpty() ? from : missed.get(missed.size() - 1).position();
        } while (missed.size() == BATCH);
        return listenFrom(from, watch, consumer, change -> {
        });
    }

    /** The lock is held since the log was read up to there. */
    private Runnable listenFrom(long from, Predicate<LoggedChange> watch, Consumer<LoggedChange> consumer,
            Consumer<LoggedChange> notice) {
        Listener listener = new Listener(watch.and(change -> change.position() > from), consumer, notice);
        if (polling == null) {
            position = from;
            polling = poller.scheduleWithFixedDelay(this::poll, MILLISECONDS_BETWEEN, MILLISECONDS_BETWEEN,
                    TimeUnit.MILLISECONDS);
        }
        listeners.add(listener);
        // Without the lock, which is held while the database is asked: whoever leaves must not wait.
        return () -> listeners.remove(listener);
    }

    /** A change that was told, as whoever asks now may see it; nothing if it is not for them. */
    Optional<LoggedChange> asSeen(LoggedChange change) {
        return log.asSeen(change);
    }

    /** How many listen, for tests and metrics. */
    public int listening() {
        return listeners.size();
    }

    private void poll() {
        try {
            List<LoggedChange> changes = readNext();
            while (!changes.isEmpty()) {
                List<LoggedChange> read = changes;
                listeners.forEach(listener -> read.forEach(listener.notice));
                read.forEach(change -> listeners.forEach(listener -> listener.tell(change)));
                changes = changes.size() == BATCH ? readNext() : List.of();
            }
            failing = false;
        } catch (RuntimeException failure) {
            // The next turn tries again, from the same place: nothing is lost while the database is away.
            LOG.log(failing ? Logger.Level.DEBUG : Logger.Level.WARN, "The log of changes cannot be read", failure);
            failing = true;
        }
    }

    private synchronized List<LoggedChange> readNext() {
        if (listeners.isEmpty()) {
            stop();
            return List.of();
        }
        List<LoggedChange> changes = log.after(position, BATCH);
        position = changes.isEmpty() ? position : changes.get(changes.size() - 1).position();
        return changes;
    }

    private void stop() {
        if (polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    void end(@Observes ShutdownEvent event) {
        poller.shutdownNow();
    }
}
