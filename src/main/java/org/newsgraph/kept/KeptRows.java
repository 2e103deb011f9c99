package org.newsgraph.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Landmark;
import org.newsgraph.sql.ServerReplaced;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Versions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;

/**
 * Keeps what statements have found for as long as nothing changes: neither an article nor an entry of the directory. Every
 * change of either kind is numbered when it is committed, and that number is asked for before what is kept is shown; so a
 * reader never sees what was over when the request came.
 *
 * <p>
 * Only for statements that read what changes are told of, and that give the same at any time and to everybody.
 */
@Singleton
public class KeptRows {
    /** The latest change; see the log of changes. And the latest to an entry, or to an article that nobody has told of. */
    private static final Landmark LATEST = new Landmark(
            "SELECT greatest(f.position, (SELECT max(c.position) FROM change c))"
                    + " AS change_position, d.version AS " + Versions.DIRECTORY_VERSION
                    + " FROM change_floor f CROSS JOIN directory_version d",
            List.of("change_position", Versions.DIRECTORY_VERSION));
    private static final int SHARE_OF_HEAP = 16;
    /** What a list of rows takes in memory beside them and its key, about. */
    private static final int BYTES_A_LIST = 300;
    /** Statements with more than this are one client's own. */
    private static final int MOST_BYTES_OF_KEY = 8000;
    private final Sql sql;
    private final Cache<Object, Kept> cache;
    private volatile List<Long> newest = List.of();

    private record Kept(List<Long> numbers, List<?> rows, int bytes) {
    }

    @Inject
    KeptRows(Sql sql, KeptLimits limits) {
        this(sql, Math.min(limits.lookups().asLongValue(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    KeptRows(Sql sql, long bytes) {
        this.sql = sql;
        this.cache = Caffeine.newBuilder().maximumWeight(bytes).weigher((Object key, Kept kept) -> kept.bytes)
                .executor(Runnable::run).recordStats().build();
    }

    /**
     * What a statement finds; if that is nothing it is not kept, since what may be looked for has no end. Nor is what is asked
     * for with long lists.
     *
     * @param read
     *        runs the statement, and what else is needed that never changes; for equal statements it must give the same
     * @param bytes
     *        about how much memory one takes
     */
    public <T> List<T> rows(SqlText statement, Function<SqlText, List<T>> read, ToIntFunction<T> bytes) {
        SqlText.Identity key = statement.identity();
        List<T> kept = kept(key);
        return kept != null ? kept : sql.noting(LATEST, () -> read.apply(statement), (numbers, rows) -> {
            learn(numbers);
            if (!rows.isEmpty() && key.bytes() <= MOST_BYTES_OF_KEY) {
                keep(key, key.bytes(), numbers, rows, bytes);
            }
        });
    }

    /**
     * What belongs to each of several keys.
     *
     * @param name
     *        tells it from all others
     * @param read
     *        reads it for keys for which it is not kept
     * @param bytes
     *        about how much memory one takes
     */
    public <T> List<T> rows(String name, Collection<Long> keys, Function<Collection<Long>, List<T>> read,
            Function<T, Long> keyOf, ToIntFunction<T> bytes) {
        List<T> all = new ArrayList<>();
        Set<Long> missing = new LinkedHashSet<>();
        for (Long key : keys) {
            List<T> kept = kept(new OfKey(name, key));
            if (kept == null) {
                missing.add(key);
            } else {
                all.addAll(kept);
            }
        }
        if (!missing.isEmpty()) {
            all.addAll(sql.noting(LATEST, () -> read.apply(missing), (numbers, rows) -> {
                learn(numbers);
                Map<Long, List<T>> byKey = new HashMap<>();
                missing.forEach(key -> byKey.put(key, new ArrayList<>()));
                rows.forEach(row -> byKey.get(keyOf.apply(row)).add(row));
                byKey.forEach((key, of) -> keep(new OfKey(name, key), 0, numbers, of, bytes));
            }));
        }
        return all;
    }

    private record OfKey(String name, long key) {
    }

    @SuppressWarnings("unchecked")
    private <T> @Nullable List<T> kept(Object key) {
        Kept kept = sql.isReading() && !sql.isRestricted() ? cache.getIfPresent(key) : null;
        // What is known to be over is not tried: a reading that was refuted starts again.
        return kept != null && kept.numbers.equals(newest) && sql.assume(LATEST, kept.numbers)
                ? (List<T>) kept.rows
                : null;
    }

    private void learn(List<Long> numbers) {
        if (LATEST.isLater(numbers, newest)) {
            newest = numbers;
        }
    }

    private <T> void keep(Object key, int bytesOfKey, List<Long> numbers, List<T> rows, ToIntFunction<T> bytes) {
        cache.put(key, new Kept(numbers, List.copyOf(rows),
                BYTES_A_LIST + bytesOfKey + rows.stream().mapToInt(bytes).sum()));
    }

    /** Another server may have lost the last changes of the one before, and count on from an earlier number. */
    void begin(@Observes ServerReplaced server) {
        newest = List.of();
        clear();
    }

    /** Lists that were found and not found since the start. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** About how much memory the lists take that are kept now. */
    public long bytes() {
        return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Forgets everything. */
    public void clear() {
        cache.invalidateAll();
    }
}
