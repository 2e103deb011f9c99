package org.newsgraph.directory.popolo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.IdentifierInput;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Finds what is in the directory already. What the running transaction has yet to write is not found; writing it twice
 * fails on the database's own rules.
 */
@ApplicationScoped
class PopoloLookup {
    private final Sql sql;

    PopoloLookup(Sql sql) {
        this.sql = sql;
    }

    Optional<Long> entity(EntityKind kind, String name, List<IdentifierInput> identifiers) {
        SqlText text = SqlText
                .of("SELECT i.entity_id AS key FROM identifier i JOIN named_entity e ON e.id = i.entity_id"
                        + " WHERE e.kind = ? AND (FALSE", kind);
        identifiers.forEach(i -> text.add("OR (i.scheme = ? AND i.value = ?)", i.scheme, i.value));
        text.add(") UNION ALL SELECT id FROM named_entity WHERE provisional AND kind = ? AND name_key = ? LIMIT 1",
                kind, NameKey.of(name));
        return first(text);
    }

    Optional<Long> membership(long person, long organization, @Nullable String role, @Nullable LocalDate start) {
        return first(SqlText.of("SELECT id AS key FROM membership WHERE person_id = ? AND organization_id = ?"
                + " AND role IS NOT DISTINCT FROM ? AND start_date IS NOT DISTINCT FROM ?::date", person, organization,
                role, start == null ? null : start.toString()));
    }

    private Optional<Long> first(SqlText text) {
        return sql.rows(text, row -> row.number("key")).stream().findFirst();
    }
}
