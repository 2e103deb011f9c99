package org.newsgraph.apikey;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.access.Caller;
import org.newsgraph.sql.ReadingEnded;
import org.newsgraph.sql.Sql;
import org.newsgraph.vocabulary.Role;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Finds who shows a key. What the database says is believed for a moment, so that not every request asks it, but not of keys
 * that may be given another product: what was taken from a partner just now is not to be had any more.
 */
@ApplicationScoped
public class KnownKeys {
    /** Well below the five seconds within which a key that was taken back is refused everywhere. */
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    /** How long who shows a key waits for the database; it is cancelled there then. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Those that are shown once in a day are known, too. */
    private static final Duration REMEMBERED = Duration.ofHours(25);
    private static final int MOST_REMEMBERED = 20_000;
    private final ApiKeys keys;
    /** By the hash of the key: the key itself stays nowhere. */
    private final Lookups<String, Optional<ApiKey>> lookups;
    /** The same, asked on threads of their own. */
    private final Lookups<String, Optional<ApiKey>> looks;
    private final Lookups<Boolean, Boolean> administrators;
    /** Those that were good, until they turn out not to be. Nobody is let in by it. */
    private final Cache<String, ApiKey> good = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED).build();

    KnownKeys(ApiKeys keys, Sql sql, KeyThreads threads) {
        this.keys = keys;
        Function<String, Optional<ApiKey>> find = hash -> remembered(hash, inTime(sql, () -> keys.find(hash)));
        this.lookups = new Lookups<>(find, BELIEVED, PATIENCE, threads.requests());
        this.looks = new Lookups<>(find, BELIEVED, PATIENCE, threads.looks());
        this.administrators = new Lookups<>(any -> inTime(sql, keys::hadAdministrator), BELIEVED, PATIENCE,
                threads.requests());
    }

    private Optional<ApiKey> remembered(String hash, Optional<ApiKey> found) {
        found.ifPresentOrElse(key -> good.put(hash, key), () -> good.invalidate(hash));
        return found;
    }

    private static <T> T inTime(Sql sql, Supplier<T> question) {
        try {
            return sql.reading(PATIENCE, PATIENCE, () -> false, question);
        } catch (ReadingEnded late) {
            throw new LookupLate();
        }
    }

    /**
     * The caller whose key this is, if the key is good now and from there.
     *
     * @param address
     *        the other end of the connection
     * @throws LookupLate
     *         if the database does not say in time
     */
    public Optional<Caller> caller(String key, String address) {
        long came = System.nanoTime();
        return callerOf(key, address, hash -> foundSince(came, hash));
    }

    /** The same as it was a moment ago, for who is about to ask. */
    public Optional<Caller> believed(String key, String address) {
        return callerOf(key, address, hash -> latest(lookups, hash));
    }

    /** The same for who is there and is looked at again: it does not wait for others who ask. */
    public Optional<Caller> watched(String key, String address) {
        return callerOf(key, address, hash -> {
            Lookups.Found<Optional<ApiKey>> before = lookups.latest(hash);
            return before == null ? latest(looks, hash) : before.value();
        });
    }

    /**
     * Whether it takes a statement to find out that this is no key, which may be shown by anybody. It does not if its form is
     * false, or if it was looked for a moment ago; and one that was good from there was not made up.
     */
    public boolean isStrange(String key, String address) {
        if (!KeyText.isWellFormed(key)) {
            return false;
        }
        String hash = keys.hashOf(key);
        ApiKey before = good.getIfPresent(hash);
        return lookups.latest(hash) == null && (before == null || !isGoodFrom(before, address));
    }

    private static <K, V> V latest(Lookups<K, V> lookups, K thing) {
        Lookups.Found<V> before = lookups.latest(thing);
        // Whatever is asked at the moment is good enough.
        return (before == null ? lookups.since(System.nanoTime() - BELIEVED.toNanos(), thing) : before).value();
    }

    private Optional<Caller> callerOf(String key, String address, Function<String, Optional<ApiKey>> finding) {
        return KeyText.isWellFormed(key)
                ? finding.apply(keys.hashOf(key)).filter(found -> isGoodFrom(found, address))
                        .map(found -> Caller.ofKey(found.role(), Set.copyOf(found.scopes()), found.key(),
                                found.productKey(), address))
                : Optional.empty();
    }

    private Optional<ApiKey> foundSince(long came, String hash) {
        Lookups.Found<Optional<ApiKey>> before = lookups.latest(hash);
        return (before == null || mayHaveProduct(before.value()) ? lookups.since(came, hash) : before).value();
    }

    private static boolean mayHaveProduct(Optional<ApiKey> key) {
        return key.filter(found -> found.role() == Role.READER || found.role() == Role.PARTNER).isPresent();
    }

    /** Whether somebody was ever made administrator; from then on, being on this machine is not enough. */
    public boolean hadAdministrator() {
        return latest(administrators, true);
    }

    private static boolean isGoodFrom(ApiKey key, String address) {
        return key.networks().isEmpty() || key.networks().stream()
                .anyMatch(network -> Network.parse(network).filter(range -> range.contains(address)).isPresent());
    }
}
