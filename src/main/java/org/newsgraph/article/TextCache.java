package org.newsgraph.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.ServerReplaced;
import org.newsgraph.sql.Sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;

/**
 * Keeps in memory what texts consist of, within a number of bytes. A reader asks by the version that the database has just
 * given it together with the article: so what was changed or withdrawn since is never found here, on any replica.
 */
@Singleton
public class TextCache {
    private static final int SHARE_OF_HEAP = 8;
    private final Sql sql;
    private final Cache<Key, Part> cache;

    /**
     * One part of a text that is read and kept as a whole, such as its paragraphs.
     *
     * @param bytes
     *        about how much memory it takes
     */
    public record Kind<T>(String name, ToLongFunction<T> bytes) {
        Part part(T value) {
            return new Part(value, (int) Math.min(Integer.MAX_VALUE, bytes.applyAsLong(value)));
        }
    }

    /** What records do of themselves in these two methods is a tenth of the work for a page of kept articles. */
    private record Key(TextVersion version, String kind) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && version.revision() == key.version.revision()
                    && version.mentions() == key.version.mentions() && kind.equals(key.kind);
        }

        @Override
        public int hashCode() {
            return (Long.hashCode(version.revision()) * 31 + Long.hashCode(version.mentions())) * 31 + kind.hashCode();
        }
    }

    private record Part(Object value, int bytes) {
    }

    @Inject
    TextCache(Sql sql, CacheLimits limits) {
        this(sql, Math.min(limits.revisions().asLongValue(), Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    TextCache(Sql sql, long bytes) {
        this.sql = sql;
        this.cache = Caffeine.newBuilder().maximumWeight(bytes).weigher((Key key, Part part) -> part.bytes)
                .executor(Runnable::run).recordStats().build();
    }

    /**
     * The part of each text, by the key of its revision. Of two versions of one revision the later one is given for both.
     *
     * @param load
     *        reads the parts that are not kept: from versions, by the keys of their revisions, to a part for each of them
     */
    public <T> Map<Long, T> get(Kind<T> kind, Collection<TextVersion> versions,
            Function<Map<Long, TextVersion>, Map<Long, T>> load) {
        Map<Long, TextVersion> missing = new HashMap<>();
        versions.forEach(version -> missing.merge(version.revision(), version, TextVersion::later));
        Map<Long, T> parts = new HashMap<>();
        new ArrayList<>(missing.values()).forEach(version -> take(kind, version, parts, missing));
        if (!missing.isEmpty()) {
            parts.putAll(load(kind, missing, load));
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private <T> void take(Kind<T> kind, TextVersion version, Map<Long, T> parts, Map<Long, TextVersion> missing) {
        Part part = cache.getIfPresent(new Key(version, kind.name));
        if (part != null) {
            parts.put(version.revision(), (T) part.value);
            missing.remove(version.revision());
        }
    }

    private <T> Map<Long, T> load(Kind<T> kind, Map<Long, TextVersion> missing,
            Function<Map<Long, TextVersion>, Map<Long, T>> load) {
        Map<Long, T> loaded = load.apply(missing);
        // What a transaction reads of its own changes may never come to be.
        if (sql.isReading()) {
            loaded.forEach((revision, value) -> cache.put(new Key(missing.get(revision), kind.name), kind.part(value)));
        }
        return loaded;
    }

    /** Parts that were found and not found since the start. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** About how much memory the parts take that are kept now. */
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
