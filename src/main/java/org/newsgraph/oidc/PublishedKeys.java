package org.newsgraph.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;

/**
 * Fetches the keys of the sign-on service by the clock: one that it publishes no more, as it has leaked, must not stay good until
 * somebody shows a token of another. Quarkus fetches them for tokens of keys that it does not know, and so for ours.
 */
@Singleton
class PublishedKeys {
    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);
    private static final Duration MOST = Duration.ofSeconds(5);
    /** Good nowhere: no key has this name, and it is not signed. */
    private static final String OF_NO_KEY = part("{\"alg\":\"RS256\",\"kid\":\"of nobody, to have the keys fetched\"}")
            + "."
            + part("{}") + "." + part("none");
    private final TenantIdentityProvider verifier;
    private final boolean enabled;

    PublishedKeys(TenantIdentityProvider verifier,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled) {
        this.verifier = verifier;
        this.enabled = enabled;
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Unless that was done seconds ago. What is known goes on being good while the service cannot be reached. */
    @Scheduled(every = "${newsgraph.oidc.keys-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fetch() {
        if (!enabled) {
            return;
        }
        try {
            verifier.authenticate(new AccessTokenCredential(OF_NO_KEY)).await().atMost(MOST);
        } catch (AuthenticationFailedException fetched) {
            LOG.trace("The keys of the sign-on service are known", fetched);
        } catch (RuntimeException unreachable) {
            LOG.warnf("The keys of the sign-on service cannot be fetched: %s", unreachable.getMessage());
        }
    }
}
