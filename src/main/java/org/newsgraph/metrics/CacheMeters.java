package org.newsgraph.metrics;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import jakarta.inject.Singleton;

import org.newsgraph.article.TextCache;
import org.newsgraph.directory.EntityCache;
import org.newsgraph.kept.KeptRows;

import com.github.benmanes.caffeine.cache.stats.CacheStats;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What is kept in memory and how often it serves: {@code newsgraph_cache_bytes}, {@code newsgraph_cache_gets_total} (with
 * the label {@code result}, hit or miss), for {@code cache} revisions, entities or lookups.
 */
@Singleton
class CacheMeters implements MeterBinder {
    private final TextCache texts;
    private final EntityCache entities;
    private final KeptRows lookups;

    CacheMeters(TextCache texts, EntityCache entities, KeptRows lookups) {
        this.texts = texts;
        this.entities = entities;
        this.lookups = lookups;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "revisions", texts, TextCache::bytes, TextCache::stats);
        bind(registry, "entities", entities, EntityCache::bytes, EntityCache::stats);
        bind(registry, "lookups", lookups, KeptRows::bytes, KeptRows::stats);
    }

    /** The registry keeps no hold of the cache, which lives as long as the application. */
    private static <C> void bind(MeterRegistry registry, String name, C cache, ToDoubleFunction<C> bytes,
            Function<C, CacheStats> stats) {
        Gauge.builder("newsgraph.cache.bytes", cache, bytes).tag("cache", name)
                .description("About how much memory the kept parts take").register(registry);
        FunctionCounter.builder("newsgraph.cache.gets", cache, c -> stats.apply(c).hitCount()).tag("cache", name)
                .tag("result", "hit").description("Parts that were found").register(registry);
        FunctionCounter.builder("newsgraph.cache.gets", cache, c -> stats.apply(c).missCount()).tag("cache", name)
                .tag("result", "miss").description("Parts that were not found").register(registry);
    }
}
