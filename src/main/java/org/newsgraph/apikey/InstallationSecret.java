package org.newsgraph.apikey;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** What this installation alone knows: as configured, else made once and kept in the database. */
@ApplicationScoped
class InstallationSecret {
    private static final int LEAST_CONFIGURED = 32;
    private final Sql sql;
    private final Optional<String> configured;

    InstallationSecret(Sql sql, @ConfigProperty(name = "newsgraph.keys.secret") Optional<String> configured) {
        this.sql = sql;
        this.configured = configured;
        if (configured.isPresent() && configured.get().length() < LEAST_CONFIGURED) {
            throw new IllegalStateException("newsgraph.keys.secret must have at least " + LEAST_CONFIGURED
                    + " characters");
        }
    }

    byte[] forKeys() {
        return configured.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(this::kept);
    }

    private byte[] kept() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        sql.update(SqlText.of("INSERT INTO secret (name, value) VALUES ('api_key', ?)"
                + " ON CONFLICT (name) DO NOTHING", HexFormat.of().formatHex(random)));
        return HexFormat.of().parseHex(sql
                .rows(SqlText.of("SELECT value FROM secret WHERE name = 'api_key'"), row -> row.text("value")).get(0));
    }
}
