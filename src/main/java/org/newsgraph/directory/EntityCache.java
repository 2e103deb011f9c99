package org.newsgraph.directory;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.ServerReplaced;
import org.newsgraph.sql.Sql;
import org.newsgraph.vocabulary.Versions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;

/**
 * Keeps entries of the directory in memory, within a number of bytes, under the version that the database has given in the
 * same reading: an entry that was changed since, by whomever, is never found here. A reading that was given none finds and
 * keeps nothing; nor does one for somebody who may not see all articles, and hence not all entries.
 */
@Singleton
public class EntityCache {
    private static final int SHARE_OF_HEAP = 16;
    /** What an entry takes in memory beside its texts. */
    private static final int BYTES_AN_ENTRY = 350;
    private final Sql sql;
    private final Cache<Key, EntityRow> cache;

    private record Key(long entity, long version) {
    }

    @Inject
    EntityCache(Sql sql, EntityCacheLimits limits) {
        this(sql, Math.min(limits.entities().asLongValue(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    EntityCache(Sql sql, long bytes) {
        this.sql = sql;
        this.cache = Caffeine.newBuilder().maximumWeight(bytes).weigher((Key key, EntityRow entity) -> bytes(entity))
                .executor(Runnable::run).recordStats().build();
    }

    static int bytes(EntityRow entity) {
        EntityCore core = entity.core();
        return BYTES_AN_ENTRY + 2 * Stream.of(core.name(), core.nameKey(), String.valueOf(core.description()))
                .mapToInt(String::length).sum();
    }

    @Nullable
    EntityRow get(long entity) {
        Long version = version();
        return version == null ? null : cache.getIfPresent(new Key(entity, version));
    }

    /** Rows that were read after the version was given. */
    void put(List<EntityRow> entities) {
        Long version = version();
        if (version != null) {
            entities.forEach(entity -> cache.put(new Key(entity.key(), version), entity));
        }
    }

    private @Nullable Long version() {
        return sql.isRestricted() ? null : sql.seen(Versions.DIRECTORY_VERSION);
    }

    /** Entries that were found and not found since the start. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** About how much memory the entries take that are kept now. */
    public long bytes() {
        return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    void begin(@Observes ServerReplaced server) {
        clear();
    }

    /** Forgets everything. */
    public void clear() {
        cache.invalidateAll();
    }
}
