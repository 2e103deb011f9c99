package org.newsgraph.apikey;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.access.Caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Finds who shows a key. What the database says is believed for a moment, so that not every request asks it. */
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
        return KeyText.isWellFormed(key)
                ? known.get(keys.hashOf(key), keys::find).filter(found -> isGoodFrom(found, address))
                        .map(found -> Caller.ofKey(found.role(), Set.copyOf(found.scopes()), found.key(),
                                found.productKey(), address))
                : Optional.empty();
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
