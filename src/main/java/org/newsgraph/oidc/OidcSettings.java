package org.newsgraph.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What tokens mean to us. Whose they must be is said by {@code quarkus.oidc}. */
@ConfigMapping(prefix = "newsgraph.oidc")
interface OidcSettings {
    /** The claim with the role, a text or a list of texts; one inside another is named by both, with a slash between. */
    @WithDefault("newsgraph_role")
    String roleClaim();
}
