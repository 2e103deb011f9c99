package org.newsgraph.publishing;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Holds articles, so that of two who change one the second sees what the first has done. */
@ApplicationScoped
class Holding {
    private final Sql sql;

    Holding(Sql sql) {
        this.sql = sql;
    }

    /** Held until the transaction of the caller ends; nothing if there is no such article. */
    Optional<Held> hold(long article) {
        List<Long> held = sql.rows(SqlText.of("SELECT id FROM article WHERE id = ? FOR UPDATE", article),
                row -> row.number("id"));
        return held.isEmpty() ? Optional.empty() : Optional.of(read(article));
    }

    /** Without holding anything. */
    boolean isAnyDue() {
        return sql.rows(
                SqlText.of("SELECT EXISTS (SELECT FROM article WHERE embargoed AND embargoed_until <= now()) AS due"),
                row -> row.flag("due")).get(0);
    }

    /** The article whose embargo is over longest; nothing if there is none that nobody else holds. */
    Optional<Held> holdDue() {
        return sql.rows(SqlText.of("""
                SELECT id FROM article WHERE embargoed AND embargoed_until <= now()
                ORDER BY embargoed_until LIMIT 1 FOR UPDATE SKIP LOCKED"""), row -> row.number("id"))
                .stream().findFirst().map(this::read);
    }

    /** A statement of its own: one that waits for the lock would go on to see the revision of before its wait. */
    Held read(long article) {
        return sql.rows(SqlText.of("SELECT " + Held.COLUMNS
                + " FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?", article), Held::of)
                .get(0);
    }
}
