package org.newsgraph.directory;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Remembers which memberships an editor removed, so that no text brings them back. */
@ApplicationScoped
class RemovedMemberships {
    private final Sql sql;

    RemovedMemberships(Sql sql) {
        this.sql = sql;
    }

    void remember(long person, long organization, @Nullable String role) {
        sql.update(SqlText.of("INSERT INTO removed_membership (person_id, organization_id, role, removed_at)"
                + " VALUES (?, ?, ?, now()) ON CONFLICT DO NOTHING", person, organization, key(role)));
    }

    /** Somebody says that it is so after all. */
    void forget(long person, long organization, @Nullable String role) {
        sql.update(SqlText.of("DELETE FROM removed_membership WHERE person_id = ? AND organization_id = ? AND role = ?",
                person, organization, key(role)));
    }

    private static String key(@Nullable String role) {
        return role == null ? "" : role.toLowerCase(Locale.ROOT);
    }
}
