package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.link.MergeRule;
import org.newsgraph.ingest.link.MergeRule.Bearer;
import org.newsgraph.merge.MergeProposals;
import org.newsgraph.merge.MergeProposals.Pair;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** Finds entities that may be the same as a provisional one whose names have just grown. */
@ApplicationScoped
class Namesakes {
    /** More namesakes than anybody would look through. */
    private static final int MOST = 500;

    private final Sql sql;
    private final MergeProposals proposals;

    Namesakes(Sql sql, MergeProposals proposals) {
        this.sql = sql;
        this.proposals = proposals;
    }

    /**
     * Proposes the pairs, three statements at most.
     *
     * @param article
     *        the article that brought the names, stored already
     */
    void propose(Collection<Long> entities, long article, Instant now) {
        if (entities.isEmpty()) {
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        sql.rows(SqlText.of("""
                WITH own AS (
                    SELECT e.id, e.kind, e.name AS entity_name, n.name, n.name_key, n.kind AS name_kind
                    FROM named_entity e CROSS JOIN LATERAL (SELECT e.name, e.name_key, 'NAME' AS kind
                        UNION SELECT a.name, a.name_key, a.kind FROM alias a WHERE a.entity_id = e.id) n
                    WHERE e.id = ANY (?) AND e.merged_into_id IS NULL)
                SELECT w.*, o.id AS other_id, o.name AS other_entity_name, n.name AS other_name,
                    n.kind AS other_name_kind
                FROM own w CROSS JOIN LATERAL (
                    SELECT id AS entity_id, name, 'NAME' AS kind FROM named_entity
                    WHERE name_core(name_key) COLLATE "C" = name_core(w.name_key) COLLATE "C"
                    UNION ALL SELECT entity_id, name, kind FROM alias
                    WHERE name_core(name_key) COLLATE "C" = name_core(w.name_key) COLLATE "C") n
                JOIN named_entity o ON o.id = n.entity_id
                WHERE o.id <> w.id AND o.kind = w.kind AND o.merged_into_id IS NULL
                ORDER BY w.id, o.id, n.name LIMIT ?""", entities, MOST), row -> pairs.addAll(pairs(row)));
        proposals.propose(pairs, article, now);
    }

    private static List<Pair> pairs(Row row) {
        Bearer own = new Bearer(row.text("entity_name"), row.text("name"), row.word(AliasKind.class, "name_kind"));
        Bearer other = new Bearer(row.text("other_entity_name"), row.text("other_name"),
                row.word(AliasKind.class, "other_name_kind"));
        return MergeRule.reason(row.word(EntityKind.class, "kind"), own, other)
                .map(reason -> new Pair(row.number("id"), row.number("other_id"), reason)).stream().toList();
    }
}
