package org.newsgraph.apikey;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Asks one question after the other of each thing, on threads of its own. Who asks waits so long and no longer, whatever the
 * database does, and nobody waits for the answer to another's question.
 */
final class Lookups<K, V> {
    private static final int MOST_KNOWN = 10_000;
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
        final long begun = System.nanoTime();
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
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Asking<V> asking = underWay.computeIfAbsent(thing,
                    asked -> knownSince(moment, asked) == null ? begin(asked) : null);
            Found<V> found = asking == null ? knownSince(moment, thing) : await(asking, moment, thing, end);
            if (found != null && found.isAskedSince(moment)) {
                return found;
            }
        }
    }

    private @Nullable Found<V> knownSince(long moment, K thing) {
        Found<V> latest = latest(thing);
        return latest != null && latest.isAskedSince(moment) ? latest : null;
    }

    /** Null if it was of no use, and there is time for another. */
    private @Nullable Found<V> await(Asking<V> asking, long moment, K thing, long end) {
        try {
            return asking.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
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
        }
    }

    private Asking<V> begin(K thing) {
        Asking<V> asking = new Asking<>();
        threads.execute(() -> {
            try {
                long asked = System.nanoTime();
                Found<V> found = new Found<>(question.apply(thing), asked);
                known.put(thing, found);
                underWay.remove(thing, asking);
                asking.complete(found);
            } catch (RuntimeException | Error failure) {
                underWay.remove(thing, asking);
                asking.completeExceptionally(failure);
            }
        });
        return asking;
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
