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
    private final Cache<String, Optional<ApiKey>> known = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(BELIEVED).build();
    private final Cache<Boolean, Boolean> administrator = Caffeine.newBuilder().expireAfterWrite(BELIEVED).build();

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
        return callerOf(key, address, this::foundNow);
    }

    /** The same as it was a moment ago, for who asks again and again. */
    public Optional<Caller> believed(String key, String address) {
        return callerOf(key, address, hash -> known.get(hash, keys::find));
    }

    private Optional<Caller> callerOf(String key, String address, Function<String, Optional<ApiKey>> finding) {
        return KeyText.isWellFormed(key)
                ? finding.apply(keys.hashOf(key)).filter(found -> isGoodFrom(found, address))
                        .map(found -> Caller.ofKey(found.role(), Set.copyOf(found.scopes()), found.key(),
                                found.productKey(), address))
                : Optional.empty();
    }

    private Optional<ApiKey> foundNow(String hash) {
        Optional<ApiKey> before = known.getIfPresent(hash);
        if (before != null && before.filter(KnownKeys::mayHaveProduct).isEmpty()) {
            return before;
        }
        Optional<ApiKey> now = keys.find(hash);
        known.put(hash, now);
        return now;
    }

    private static boolean mayHaveProduct(ApiKey key) {
        return key.role() == Role.READER || key.role() == Role.PARTNER;
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
