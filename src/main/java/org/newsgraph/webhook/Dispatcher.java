package org.newsgraph.webhook;

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
 * worked for side by side, few of one host, so that whoever is slow delays nobody else.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_OF_ONE_HOST = 4;
    /** Then others have their turn. */
    private static final int MOST_IN_A_TURN = 100;
    private static final int THREADS = 4;
    private static final int SECONDS_TO_STOP = 10;
    private final Queue queue;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final String holder = UUID.randomUUID().toString();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, Integer> hosts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS,
            work -> new Thread(work, "webhook"));

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
            List<String> busy = hosts.entrySet().stream().filter(host -> host.getValue() >= MOST_OF_ONE_HOST)
                    .map(Map.Entry::getKey).toList();
            queue.claim(holder, busy, MOST_AT_ONCE - underWay.get()).forEach(this::begin);
        } catch (RuntimeException failure) {
            // The next turn tries again.
            LOG.warn("Webhooks cannot be looked after", failure);
        }
    }

    private void begin(Queue.Claimed claimed) {
        underWay.incrementAndGet();
        if (hosts.merge(claimed.host(), 1, Integer::sum) > MOST_OF_ONE_HOST) {
            end(claimed);
        } else {
            later(claimed, MOST_IN_A_TURN);
        }
    }

    private void later(Queue.Claimed claimed, int left) {
        try {
            threads.execute(() -> step(claimed, left));
        } catch (RejectedExecutionException stopping) {
            end(claimed);
        }
    }

    private void step(Queue.Claimed claimed, int left) {
        try {
            Optional<Queue.Next> next = left == 0 ? Optional.empty() : queue.next(claimed.key(), holder);
            if (next.isEmpty()) {
                end(claimed);
                return;
            }
            deliveries.send(next.get().webhook(), next.get().message())
                    .whenComplete((result, never) -> threads.execute(() -> settle(claimed, next.get(), result, left)));
        } catch (RuntimeException failure) {
            LOG.warn("A webhook cannot be looked after", failure);
            end(claimed);
        }
    }

    private void settle(Queue.Claimed claimed, Queue.Next next, Result result, int left) {
        try {
            if (queue.settle(next, result)) {
                later(claimed, left - 1);
                return;
            }
        } catch (RuntimeException failure) {
            LOG.warn("What came of a message cannot be kept; it is sent again", failure);
        }
        end(claimed);
    }

    private void end(Queue.Claimed claimed) {
        try {
            queue.release(claimed.key(), holder);
        } catch (RuntimeException failure) {
            LOG.debug("A lease ends by itself", failure);
        }
        hosts.computeIfPresent(claimed.host(), (host, count) -> count == 1 ? null : count - 1);
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
