package org.newsgraph.oidc;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What tokens mean to us. Whose they must be is said by {@code quarkus.oidc}. */
@ConfigMapping(prefix = "newsgraph.oidc")
interface OidcSettings {
    /** The claim with the role, a text or a list of texts; one inside another is named by both, with a slash between. */
    @WithDefault("newsgraph_role")
    String roleClaim();

    /** How often each replica fetches the keys of the service, beside when somebody shows a token of one that it does not know. */
    @WithDefault("60s")
    Duration keysEvery();
}
