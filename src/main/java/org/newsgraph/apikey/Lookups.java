package org.newsgraph.apikey;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Asks one question after the other of each thing, on threads of its own. Who asks waits so long and no longer, whatever the
 * database does. Questions wait for a thread, but those that nobody waits for any longer are not put.
 */
final class Lookups<K, V> {
    private static final int MOST_KNOWN = 10_000;
    /** So many may wait for one answer all the time; more would leave no thread for others. */
    private static final int MOST_WAITING = 8;
    /** More of them wait so long for one: while the database is quick, nobody notices. */
    private static final long MOST_OF_OTHERS = TimeUnit.MILLISECONDS.toNanos(200);
    private final Function<K, V> question;
    private final Duration patience;
    private final Executor threads;
    private final Cache<K, Found<V>> known;
    private final ConcurrentHashMap<K, Asking<V>> underWay = new ConcurrentHashMap<>();

    /**
     * What was found.
     *
     * @param asked
     *        when, in the nanoseconds of this machine: before the question was put
     */
    record Found<V>(V value, long asked) {

        boolean isAskedSince(long moment) {
            return asked - moment >= 0;
        }
    }

    private static final class Asking<V> extends CompletableFuture<Found<V>> {
        /** No later than who asks first began to wait. */
        final long begun;
        final AtomicInteger waiting = new AtomicInteger();

        Asking(long begun) {
            this.begun = begun;
        }
    }

    /**
     * @param kept
     *        how long what was found is known
     */
    Lookups(Function<K, V> question, Duration kept, Duration patience, Executor threads) {
        this.question = question;
        this.patience = patience;
        this.threads = threads;
        this.known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(kept).build();
    }

    /** What was found last, a moment ago; null if nothing was. */
    @Nullable
    Found<V> latest(K thing) {
        return known.getIfPresent(thing);
    }

    /**
     * Who came before a question was put shares its answer: many who ask at once of one thing put two questions at most.
     *
     * @throws LookupLate
     *         if there is no answer in time
     */
    Found<V> since(long moment, K thing) {
        long turn = System.nanoTime();
        long end = turn + patience.toNanos();
        while (true) {
            long now = turn;
            Asking<V> asking = underWay.computeIfAbsent(thing,
                    asked -> knownSince(moment, asked) == null ? begin(asked, now) : null);
            Found<V> found = asking == null ? knownSince(moment, thing) : await(asking, moment, thing, end);
            if (found != null && found.isAskedSince(moment)) {
                return found;
            }
            turn = System.nanoTime();
        }
    }

    private @Nullable Found<V> knownSince(long moment, K thing) {
        Found<V> latest = latest(thing);
        return latest != null && latest.isAskedSince(moment) ? latest : null;
    }

    /** Null if it was of no use, and there is time for another. */
    private @Nullable Found<V> await(Asking<V> asking, long moment, K thing, long end) {
        long until = asking.waiting.incrementAndGet() <= MOST_WAITING
                ? end
                : Math.min(end - asking.begun, MOST_OF_OTHERS) + asking.begun;
        try {
            return asking.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (asking.begun - moment >= 0 || System.nanoTime() - end >= 0) {
                throw failure(failed.getCause());
            }
            return null;
        } catch (TimeoutException late) {
            giveUp(thing, asking);
            throw new LookupLate();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LookupLate();
        } finally {
            asking.waiting.decrementAndGet();
        }
    }

    private Asking<V> begin(K thing, long now) {
        Asking<V> asking = new Asking<>(now);
        threads.execute(() -> answer(thing, asking));
        return asking;
    }

    private void answer(K thing, Asking<V> asking) {
        try {
            long asked = System.nanoTime();
            if (asked - asking.begun >= patience.toNanos()) {
                // Whoever wanted to know has gone while it waited for a thread.
                throw new LookupLate();
            }
            Found<V> found = new Found<>(question.apply(thing), asked);
            keep(thing, asking, found);
            asking.complete(found);
        } catch (RuntimeException | Error failure) {
            underWay.remove(thing, asking);
            asking.completeExceptionally(failure);
        }
    }

    /** What was given up may be older than what was found since. */
    private void keep(K thing, Asking<V> asking, Found<V> found) {
        underWay.computeIfPresent(thing, (same, current) -> {
            if (current != asking) {
                return current;
            }
            known.put(thing, found);
            return null;
        });
    }

    /** The next one who asks puts the question anew. */
    private void giveUp(K thing, Asking<V> asking) {
        if (System.nanoTime() - asking.begun >= patience.toNanos()) {
            underWay.remove(thing, asking);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
