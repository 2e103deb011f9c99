package org.newsgraph.apikey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.newsgraph.sql.InstallationSecrets;

/** What keys are hashed under: as configured, else what this installation made for itself. */
@ApplicationScoped
class InstallationSecret {
    private static final int LEAST_CONFIGURED = 32;
    private final InstallationSecrets made;
    private final Optional<String> configured;

    InstallationSecret(InstallationSecrets made,
            @ConfigProperty(name = "newsgraph.keys.secret") Optional<String> configured) {
        this.made = made;
        this.configured = configured;
        if (configured.isPresent() && configured.get().length() < LEAST_CONFIGURED) {
            throw new IllegalStateException("newsgraph.keys.secret must have at least " + LEAST_CONFIGURED
                    + " characters");
        }
    }

    byte[] forKeys() {
        return configured.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> made.named("api_key"));
    }
}
