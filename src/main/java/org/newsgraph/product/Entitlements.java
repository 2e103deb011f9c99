package org.newsgraph.product;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.access.Sight;
import org.newsgraph.sql.Restriction;
import org.newsgraph.sql.Sql;

/** Lets callers see their products. A product is read anew for each request: a change of it holds for the next one. */
@Singleton
public class Entitlements implements Sight {
    /** A table that is held, or a database that says nothing, must not hold whoever asks as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Products products;
    private final Sql sql;
    private final Clock clock;

    Entitlements(Products products, Sql sql, Clock clock) {
        this.products = products;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws org.newsgraph.sql.ReadingEnded
     *         if it takes too long to look the product up
     */
    @Override
    public <T> T during(Caller caller, Supplier<T> work) {
        return during(caller.product(), this::findInTime, work);
    }

    /**
     * The same for somebody whose request is not under way.
     *
     * @param key
     *        of a product; null for all that is published
     */
    public <T> T during(@Nullable Long key, Supplier<T> work) {
        return during(key, products::find, work);
    }

    private <T> T during(@Nullable Long key, LongFunction<Optional<Product>> find, Supplier<T> work) {
        // Whoever is restricted stays so: one request has one view of the product.
        if (key == null || sql.isRestricted()) {
            return work.get();
        }
        Optional<Product> product = find.apply(key);
        if (product.isPresent() && product.get().isEverything()) {
            return work.get();
        }
        return sql.restricted(restriction(product), work);
    }

    private Restriction restriction(Optional<Product> product) {
        return product.map(found -> ProductRestriction.of(found, clock.instant()))
                .orElseGet(ProductRestriction::nothing);
    }

    /** Whether the caller sees articles later than others do. */
    public boolean isDelayed(Caller caller) {
        return find(caller).filter(product -> product.delayMinutes() != null).isPresent();
    }

    /** Whether what the caller sees changes with the time, while nothing is written. */
    public boolean isTimed(Caller caller) {
        return find(caller).filter(Product::isTimed).isPresent();
    }

    private Optional<Product> find(Caller caller) {
        return caller.product() == null ? Optional.empty() : findInTime(caller.product());
    }

    private Optional<Product> findInTime(long key) {
        return sql.isReading()
                ? products.find(key)
                : sql.reading(PATIENCE, PATIENCE, () -> false, () -> products.find(key));
    }
}
