package org.newsgraph.crossref;

import java.util.List;

import org.newsgraph.graphql.Keyset;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.CoMentionWindow;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Whom an entity is named together with. Over all time the folded counts are read, corrected by the revisions that wait
 * to be folded; within a period, or for whoever may not see all articles, the mentions themselves are counted.
 *
 * @param kinds
 *        kinds of the other entity; all if empty
 */
public record CoMentionScope(CoMentionWindow window, Period period, List<EntityKind> kinds) {
    static final Keyset MOST_FIRST = Keyset.of("CO_MENTION", Keyset.descending("c.passages", Keyset.Type.NUMBER),
            Keyset.ascending("c.other_id", Keyset.Type.NUMBER));

    /** {@code SELECT other_id, passages, articles} for the entity that the SQL names; rows with a count of 0 left out. */
    SqlText counts(String entity, SqlText bounds, String limit, boolean ofAllArticles) {
        return period.always() && ofAllArticles ? foldedAndWaiting(entity, bounds, limit) : counted(entity, bounds);
    }

    /**
     * The page of the folded counts is read along its index; the few others whose count the waiting revisions change are
     * left out of it and added with their true count. So the page is exact and its cost does not grow with the archive.
     */
    private SqlText foldedAndWaiting(String entity, SqlText bounds, String limit) {
        return SqlText.of("WITH waiting AS MATERIALIZED (").add(waiting(entity)).add(")")
                .add("(SELECT c.* FROM (SELECT f.other_id, f.passage_count AS passages, f.article_count AS articles"
                        + " FROM co_mention f WHERE f.entity_id = " + entity + " AND f.\"window\" = ?"
                        + " AND f.other_id <> ALL (ARRAY(SELECT w.other_id FROM waiting w))", window)
                .add(ofKinds("f.other_id")).add(") c WHERE TRUE").add(bounds).add(limit).add(")")
                .add("UNION ALL SELECT c.* FROM (SELECT w.other_id, w.passages + coalesce(f.passage_count, 0) AS passages,"
                        + " w.articles + coalesce(f.article_count, 0) AS articles FROM waiting w LEFT JOIN LATERAL (SELECT f.* FROM"
                        + " co_mention f WHERE f.entity_id = " + entity + " AND f.\"window\" = ?"
                        + " AND f.other_id = w.other_id LIMIT 1) f ON TRUE WHERE TRUE",
                        window)
                .add(ofKinds("w.other_id")).add(") c WHERE c.articles > 0").add(bounds);
    }

    private SqlText waiting(String entity) {
        // The limit makes it a look for each of the few revisions; without it, all mentions of the entity may be walked.
        return SqlText.of("WITH taken AS (SELECT p.revision_id, p.sign FROM co_mention_pending p CROSS JOIN LATERAL"
                + " (SELECT FROM mention e WHERE e.revision_id = p.revision_id AND e.entity_id = " + entity
                + " LIMIT 1) e), ")
                .add(CoMentionSql.PAIRS_OF_TAKEN)
                .add("SELECT other_id, sum(passages)::bigint AS passages, sum(articles)::bigint AS articles FROM pair"
                        + " WHERE entity_id = " + entity + " AND \"window\" = ? GROUP BY other_id", window);
    }

    /** Article by article along the entity's appearances, what stands in one passage with it. */
    private SqlText counted(String entity, SqlText bounds) {
        // Each name counts once in a passage, however often it stands there: of mentions one by one there would be as many pairs
        // as their square.
        String passage = CoMentionSql.passage(window, "m");
        String others = "SELECT o.entity_id AS other_id, count(*) AS passages FROM (SELECT m.entity_id,"
                + " bool_or(m.entity_id = t.entity_id) OVER (PARTITION BY " + passage + ") AS beside FROM mention m"
                + " WHERE m.revision_id = t.revision_id AND " + CoMentionSql.counting("m") + " GROUP BY m.entity_id, "
                + passage + ") o WHERE o.beside AND o.entity_id <> t.entity_id GROUP BY o.entity_id OFFSET 0";
        return SqlText
                .of("SELECT c.* FROM (SELECT p.other_id, sum(p.passages)::bigint AS passages, count(*) AS articles"
                        + " FROM appearance t CROSS JOIN LATERAL (" + others + ") p WHERE t.entity_id = " + entity)
                .add(period.condition("t.published_at")).add(ofKinds("p.other_id"))
                .add("GROUP BY p.other_id) c WHERE TRUE").add(bounds);
    }

    private SqlText ofKinds(String other) {
        return kinds.isEmpty()
                ? new SqlText()
                : SqlText.of("AND (SELECT o.kind FROM named_entity o WHERE o.id = " + other + ") = ANY (?)", kinds);
    }
}
