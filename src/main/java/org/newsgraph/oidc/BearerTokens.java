package org.newsgraph.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.newsgraph.access.Caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;

/** Finds whom a token of the sign-on service stands for. */
@ApplicationScoped
public class BearerTokens {
    private static final Logger LOG = Logger.getLogger(BearerTokens.class);
    /** Three parts of base64url (RFC 7515, section 7.1). */
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    /** For the keys of the service, which are fetched when they are not known. */
    private static final Duration MOST = Duration.ofSeconds(5);
    private final TenantIdentityProvider verifier;
    private final OidcSettings settings;
    private final boolean enabled;
    private final Optional<List<String>> audience;

    BearerTokens(TenantIdentityProvider verifier, OidcSettings settings,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.verifier = verifier;
        this.settings = settings;
        this.enabled = enabled;
        this.audience = audience;
    }

    void check(@Observes StartupEvent event) {
        if (enabled && audience.isEmpty()) {
            throw new IllegalStateException("quarkus.oidc.token.audience must be set:"
                    + " without it tokens that were made for other applications would be good here");
        }
    }

    /** Whether tokens are taken at all. */
    public boolean areTaken() {
        return enabled;
    }

    /** Whether it may be a token, and so is none of our keys. */
    public static boolean looksLikeOne(String credential) {
        return FORM.matcher(credential).matches();
    }

    /** Whether the time of a token that was good is over. */
    public static boolean isOver(String token) {
        return Claims.of(token).isOver(Instant.now());
    }

    /**
     * The caller whom the token is about, if it is good now, made for us, and says a role. On a thread that may wait.
     *
     * @param address
     *        the other end of the connection
     * @throws SignOnUnreachable
     *         if nobody can tell
     */
    public Optional<Caller> caller(String token, String address) {
        return enabled && isGood(token) ? caller(Claims.of(token), address) : Optional.empty();
    }

    private Optional<Caller> caller(Claims claims, String address) {
        return claims.subject().flatMap(subject -> claims.role(settings.roleClaim())
                .map(role -> Caller.signedOn(role, subject, address)));
    }

    private boolean isGood(String token) {
        try {
            verifier.authenticate(new AccessTokenCredential(token)).await().atMost(MOST);
            return true;
        } catch (AuthenticationFailedException refused) {
            LOG.debug("A token is not good", refused);
            return false;
        } catch (RuntimeException unknown) {
            throw new SignOnUnreachable(unknown);
        }
    }
}
