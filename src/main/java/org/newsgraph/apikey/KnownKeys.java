package org.newsgraph.apikey;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.access.Caller;
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
    private final ApiKeys keys;
    /** By the hash of the key: the key itself stays nowhere. */
    private final Cache<String, Found> known = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(BELIEVED).build();
    private final Cache<Boolean, Boolean> administrator = Caffeine.newBuilder().expireAfterWrite(BELIEVED).build();

    /**
     * What the database said of a key.
     *
     * @param asked
     *        when, in the nanoseconds of this machine: before the statement began
     */
    private record Found(Optional<ApiKey> key, long asked) {

        boolean isAskedSince(long moment) {
            return asked - moment >= 0;
        }

        boolean mayHaveProduct() {
            return key.filter(found -> found.role() == Role.READER || found.role() == Role.PARTNER).isPresent();
        }
    }

    KnownKeys(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * The caller whose key this is, if the key is good now and from there.
     *
     * @param address
     *        the other end of the connection
     */
    public Optional<Caller> caller(String key, String address) {
        long came = System.nanoTime();
        return callerOf(key, address, hash -> foundSince(came, hash));
    }

    /** The same as it was a moment ago, for who asks again and again. */
    public Optional<Caller> believed(String key, String address) {
        return callerOf(key, address, hash -> known.get(hash, this::find).key());
    }

    private Optional<Caller> callerOf(String key, String address, Function<String, Optional<ApiKey>> finding) {
        return KeyText.isWellFormed(key)
                ? finding.apply(keys.hashOf(key)).filter(found -> isGoodFrom(found, address))
                        .map(found -> Caller.ofKey(found.role(), Set.copyOf(found.scopes()), found.key(),
                                found.productKey(), address))
                : Optional.empty();
    }

    /** Who came before a statement began shares its answer: many who ask at once with one key run two at most. */
    private Optional<ApiKey> foundSince(long came, String hash) {
        Found before = known.getIfPresent(hash);
        if (before != null && !before.mayHaveProduct()) {
            return before.key();
        }
        return known.asMap().compute(hash,
                (same, latest) -> latest != null && latest.isAskedSince(came) ? latest : find(hash)).key();
    }

    private Found find(String hash) {
        long asked = System.nanoTime();
        return new Found(keys.find(hash), asked);
    }

    /** Whether somebody was ever made administrator; from then on, being on this machine is not enough. */
    public boolean hadAdministrator() {
        return administrator.get(true, key -> keys.hadAdministrator());
    }

    private static boolean isGoodFrom(ApiKey key, String address) {
        return key.networks().isEmpty() || key.networks().stream()
                .anyMatch(network -> Network.parse(network).filter(range -> range.contains(address)).isPresent());
    }
}
