package org.newsgraph.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.crossref.CrossReferences.Named;
import org.newsgraph.crossref.CrossReferences.Published;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/**
 * Changes mentions of revisions that are stored already, and with them all that is derived from them. Such changes are
 * made one after the other and never while an article is taken in, so that each sees either all or nothing of any other.
 */
@ApplicationScoped
public class Rederivation {
    /** Any number that no other advisory lock of Newsgraph has. */
    private static final long EDITING = 0x6e657773_656469L;
    private static final int BATCH = 500;
    private final Sql sql;
    private final CrossReferences crossReferences;

    Rederivation(Sql sql, CrossReferences crossReferences) {
        this.sql = sql;
        this.crossReferences = crossReferences;
    }

    /** First of all in a transaction that takes articles in: mentions of others stay as they are until it ends. */
    public void keepOut() {
        sql.rows(SqlText.of("SELECT pg_advisory_xact_lock_shared(?)", EDITING), row -> true);
    }

    /** First of all in a transaction that changes mentions: until it ends, nobody else does, and no article comes in. */
    public void begin() {
        sql.rows(SqlText.of("SELECT pg_advisory_xact_lock(?)", EDITING), row -> true);
        sql.rows(SqlText.of("SELECT pg_advisory_xact_lock(?)", CrossReferences.FOLD_LOCK), row -> true);
    }

    /** Changes mentions of these revisions; {@link #begin} must have been called. */
    public void around(Collection<Long> revisions, Runnable change) {
        List<Long> all = revisions.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            takeOut(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        change.run();
        for (int from = 0; from < all.size(); from += BATCH) {
            putIn(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    /** Counts out what was counted in; what waits to be counted is forgotten. */
    private void takeOut(List<Long> revisions) {
        Map<Long, Integer> counted = new HashMap<>();
        sql.rows(SqlText.of("""
                SELECT r.id FROM revision r WHERE r.id = ANY (?)
                AND EXISTS (SELECT FROM appearance t WHERE t.article_id = r.article_id AND t.revision_id = r.id)""",
                revisions), row -> counted.put(row.number("id"), 1));
        sql.rows(SqlText.of("DELETE FROM co_mention_pending WHERE revision_id = ANY (?) RETURNING revision_id, sign",
                revisions), row -> counted.merge(row.number("revision_id"), -row.integer("sign"), Integer::sum));
        List<Long> folded = revisions.stream().filter(revision -> counted.getOrDefault(revision, 0) > 0).toList();
        if (!folded.isEmpty()) {
            crossReferences.fold(SqlText.of("SELECT k.id AS revision_id, -1 AS sign FROM unnest(?) AS k (id)", folded));
        }
        sql.update(SqlText.of("DELETE FROM appearance t USING revision r WHERE r.id = ANY (?)"
                + " AND t.article_id = r.article_id AND t.revision_id = r.id", revisions));
    }

    private void putIn(List<Long> revisions) {
        Map<Long, List<Named>> named = new HashMap<>();
        sql.rows(SqlText.of("""
                SELECT m.revision_id, m.entity_id, m.location, m.block, p.role FROM mention m
                LEFT JOIN paragraph p ON p.id = m.paragraph_id WHERE m.revision_id = ANY (?)
                AND m.entity_id IS NOT NULL AND m.form = 'NAME' AND m.verdict <> 'REJECTED'""", revisions),
                row -> named.computeIfAbsent(row.number("revision_id"), key -> new ArrayList<>()).add(named(row)));
        crossReferences.publish(sql.rows(
                SqlText.of("""
                SELECT a.id, a.published_at, r.id AS revision, (NOT r.headline_derived)::int
                    + (SELECT count(*) FROM section s WHERE s.revision_id = r.id AND s.heading IS NOT NULL)
                    + (SELECT count(*) FROM paragraph p WHERE p.revision_id = r.id) AS blocks
                FROM revision r JOIN published_article a ON a.revision_id = r.id WHERE r.id = ANY (?) ORDER BY r.id""",
                        revisions),
                row -> new Published(row.number("id"), null, row.number("revision"),
                        row.instant("published_at"), row.integer("blocks"),
                        named.getOrDefault(row.number("revision"), List.of()))));
    }

    private static Named named(Row row) {
        String location = row.text("location");
        return new Named(row.number("entity_id"), location.equals("HEADLINE"), location.equals("HEADING"),
                "LEAD".equals(row.optionalText("role")), row.integer("block"));
    }
}
