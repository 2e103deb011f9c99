package org.newsgraph.sql;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Singleton;

/** What this installation alone knows: each secret is made once, and kept in the database for all replicas. */
@Singleton
public class InstallationSecrets {
    private static final int BYTES = 32;
    private final Sql sql;

    InstallationSecrets(Sql sql) {
        this.sql = sql;
    }

    /** 256 random bits, the same whenever and wherever they are asked for. */
    public byte[] named(String name) {
        List<String> kept = read(name);
        if (kept.isEmpty()) {
            sql.update(SqlText.of("INSERT INTO secret (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name,
                    random()));
            kept = read(name);
        }
        return HexFormat.of().parseHex(kept.get(0));
    }

    private List<String> read(String name) {
        return sql.rows(SqlText.of("SELECT value FROM secret WHERE name = ?", name), row -> row.text("value"));
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
