package org.newsgraph.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Landmark;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Versions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;

/**
 * Keeps what readers have looked up in the directory for as long as nothing changes: neither an entry, nor an article by which
 * one is known. Every change of either kind is numbered when it is committed, and that number is asked for before what is
 * kept is shown; so a reader never sees what was over when the request came.
 */
@Singleton
public class KeptLookups {
    /** The latest change; see the log of changes. And the latest to an entry, whoever made it. */
    private static final Landmark LATEST = new Landmark(
            "SELECT greatest(f.position, (SELECT max(c.position) FROM change c))"
                    + " AS change_position, d.version AS " + Versions.DIRECTORY_VERSION
                    + " FROM change_floor f CROSS JOIN directory_version d",
            List.of("change_position", Versions.DIRECTORY_VERSION));
    private static final int SHARE_OF_HEAP = 32;
    /** What a lookup takes in memory, and each row that is not an entry, about. */
    private static final int BYTES_A_ROW = 600;
    private final Sql sql;
    private final Cache<Object, Kept> cache;

    private record Kept(List<Long> numbers, List<?> rows) {
        int bytes() {
            return BYTES_A_ROW + rows.stream().mapToInt(Kept::bytes).sum();
        }

        private static int bytes(Object row) {
            return row instanceof EntityRow entity ? EntityCache.bytes(entity) : BYTES_A_ROW;
        }
    }

    @Inject
    KeptLookups(Sql sql, EntityCacheLimits limits) {
        this(sql, Math.min(limits.lookups().asLongValue(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    KeptLookups(Sql sql, long bytes) {
        this.sql = sql;
        this.cache = Caffeine.newBuilder().maximumWeight(bytes)
                .weigher((Object key, Kept kept) -> kept.bytes()).executor(Runnable::run).recordStats().build();
    }

    /**
     * The rows of a lookup; one that finds nothing is not kept, since what may be looked for has no end.
     *
     * @param key
     *        tells it from every other one
     */
    <T> List<T> rows(Object key, SqlText text, Function<Row, T> mapper) {
        List<T> kept = kept(key);
        return kept != null ? kept : sql.rows(text, mapper, LATEST, (numbers, rows) -> {
            if (!rows.isEmpty()) {
                keep(key, numbers, rows);
            }
        });
    }

    /**
     * The rows of a lookup by each of several keys.
     *
     * @param name
     *        tells it from every other one
     * @param load
     *        the statement for those that are not kept
     */
    <T> List<T> rows(String name, Collection<Long> keys, Function<Collection<Long>, SqlText> load,
            Function<Row, T> mapper, Function<T, Long> keyOf) {
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
            all.addAll(sql.rows(load.apply(missing), mapper, LATEST, (numbers, rows) -> {
                Map<Long, List<T>> byKey = new HashMap<>();
                missing.forEach(key -> byKey.put(key, new ArrayList<>()));
                rows.forEach(row -> byKey.get(keyOf.apply(row)).add(row));
                byKey.forEach((key, of) -> keep(new OfKey(name, key), numbers, of));
            }));
        }
        return all;
    }

    private record OfKey(String name, long key) {
    }

    @SuppressWarnings("unchecked")
    private <T> @Nullable List<T> kept(Object key) {
        Kept kept = sql.isReading() ? cache.getIfPresent(key) : null;
        return kept != null && sql.assume(LATEST, kept.numbers) ? (List<T>) kept.rows : null;
    }

    private void keep(Object key, List<Long> numbers, List<?> rows) {
        cache.put(key, new Kept(numbers, List.copyOf(rows)));
    }

    /** Lookups that were found and not found since the start. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** About how much memory the lookups take that are kept now. */
    public long bytes() {
        return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Forgets everything. */
    public void clear() {
        cache.invalidateAll();
    }
}
