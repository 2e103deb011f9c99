package org.newsgraph.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Works for webhooks at this replica. Each is worked for by one replica at a time and told one thing after the other; many are
 * worked for side by side, few of one owner at one host, and none for long while others wait, so that whoever is slow delays
 * nobody else.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_OF_ONE_OWNER_AT_A_HOST = 4;
    /** Then others have their turn. */
    private static final int MOST_IN_A_TURN = 100;
    private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
    private static final int THREADS = 4;
    private static final int SECONDS_TO_STOP = 10;
    private final Queue queue;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final String holder = UUID.randomUUID().toString();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<Queue.Place, Integer> places = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS,
            work -> new Thread(work, "webhook"));

    /** A webhook that is worked for, since when, and how many messages it may still be sent. */
    private record Turn(Queue.Claimed claimed, long began, int left) {
        boolean isOver() {
            return left == 0 || System.nanoTime() - began > LONGEST_TURN.toNanos();
        }

        /** Whoever is claimed may have to wait for a thread, and has its turn all the same. */
        Turn begun() {
            return new Turn(claimed, System.nanoTime(), left);
        }

        Turn next() {
            return new Turn(claimed, began, left - 1);
        }
    }

    Dispatcher(Queue queue, Deliveries deliveries, WebhookSettings settings) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.every().isZero()) {
            threads.scheduleWithFixedDelay(this::look, settings.every().toMillis(), settings.every().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** How many webhooks are worked for, for tests. */
    int underWay() {
        return underWay.get();
    }

    /** Begins to work for all that have something to look at. */
    void look() {
        try {
            List<Queue.Place> busy = places.entrySet().stream()
                    .filter(place -> place.getValue() >= MOST_OF_ONE_OWNER_AT_A_HOST).map(Map.Entry::getKey).toList();
            queue.claim(holder, busy, MOST_AT_ONCE - underWay.get()).forEach(this::begin);
        } catch (RuntimeException failure) {
            // The next turn tries again.
            LOG.warn("Webhooks cannot be looked after", failure);
        }
    }

    private void begin(Queue.Claimed claimed) {
        underWay.incrementAndGet();
        if (places.merge(claimed.place(), 1, Integer::sum) > MOST_OF_ONE_OWNER_AT_A_HOST) {
            end(claimed);
        } else {
            Turn turn = new Turn(claimed, 0, MOST_IN_A_TURN);
            later(turn, () -> step(turn.begun()));
        }
    }

    private void later(Turn turn, Runnable step) {
        try {
            threads.execute(step);
        } catch (RejectedExecutionException stopping) {
            end(turn.claimed());
        }
    }

    private void step(Turn turn) {
        try {
            Optional<Queue.Next> next = turn.isOver() ? Optional.empty() : queue.next(turn.claimed().key(), holder);
            if (next.isEmpty()) {
                end(turn.claimed());
                return;
            }
            deliveries.send(next.get().webhook(), next.get().message())
                    .whenComplete((result, never) -> threads.execute(() -> settle(turn, next.get(), result)));
        } catch (RuntimeException failure) {
            LOG.warn("A webhook cannot be looked after", failure);
            end(turn.claimed());
        }
    }

    private void settle(Turn turn, Queue.Next sent, Result result) {
        try {
            if (queue.settle(sent, result)) {
                Turn next = turn.next();
                later(next, () -> step(next));
                return;
            }
        } catch (RuntimeException failure) {
            LOG.warn("What came of a message cannot be kept; it is sent again", failure);
        }
        end(turn.claimed());
    }

    private void end(Queue.Claimed claimed) {
        try {
            queue.release(claimed.key(), holder);
        } catch (RuntimeException failure) {
            LOG.debug("A lease ends by itself", failure);
        }
        places.computeIfPresent(claimed.place(), (place, count) -> count == 1 ? null : count - 1);
        underWay.decrementAndGet();
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        deliveries.forgetOld();
    }

    /** Waits for what is at the database: once this returns, it may go. What is not answered yet is sent again. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("A webhook is still being looked after");
        }
    }
}
