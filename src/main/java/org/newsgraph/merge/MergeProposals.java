package org.newsgraph.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ArticleRows;
import org.newsgraph.article.ArticleRows.Placed;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.MergeReason;

/** Keeps and reads proposals. One whose entities were merged meanwhile is settled and no longer listed. */
@ApplicationScoped
public class MergeProposals {
    private static final Keyset LATEST = Keyset.of("LATEST", Keyset.descending("p.created_at", Keyset.Type.INSTANT),
            Keyset.descending("p.id", Keyset.Type.NUMBER));
    private static final String OPEN = " FROM merge_proposal p JOIN known_entity e ON e.id = p.entity_id"
            + " JOIN known_entity o ON o.id = p.other_id WHERE e.merged_into_id IS NULL AND o.merged_into_id IS NULL"
            // Nor is anything said of what only an article suggests that readers do not see.
            + " AND (SELECT true FROM merge_proposal_evidence v JOIN published_article a ON a.id = v.article_id"
            + " WHERE v.proposal_id = p.id LIMIT 1)";
    /** More than ever suggested one proposal. */
    private static final int MOST_EVIDENCE = 100;

    private final Sql sql;
    private final ArticleRows articles;

    MergeProposals(Sql sql, ArticleRows articles) {
        this.sql = sql;
        this.articles = articles;
    }

    /** Two entities that may be one; the same pair in either order is the same proposal. */
    public record Pair(long entity, long other, MergeReason reason) {
        public Pair {
            if (entity > other) {
                long smaller = other;
                other = entity;
                entity = smaller;
            }
        }
    }

    /** Proposes in the transaction of the caller; what was proposed before, or dismissed, stays as it is. */
    public void propose(Collection<Pair> pairs, long article, Instant now) {
        List<Pair> sorted = pairs.stream().distinct()
                .sorted(java.util.Comparator.comparingLong(Pair::entity).thenComparingLong(Pair::other)).toList();
        if (sorted.isEmpty()) {
            return;
        }
        List<Long> entities = sorted.stream().map(Pair::entity).toList();
        List<Long> others = sorted.stream().map(Pair::other).toList();
        sql.update(SqlText.of("""
                INSERT INTO merge_proposal (entity_id, other_id, reason, created_at)
                SELECT n.entity, n.other, n.reason, ? FROM unnest(?, ?, ?) AS n (entity, other, reason)
                ON CONFLICT (entity_id, other_id) DO NOTHING""", now, entities, others,
                sorted.stream().map(Pair::reason).toList()));
        sql.update(SqlText.of("""
                INSERT INTO merge_proposal_evidence (proposal_id, article_id)
                SELECT p.id, ? FROM unnest(?, ?) AS n (entity, other)
                JOIN merge_proposal p ON p.entity_id = n.entity AND p.other_id = n.other
                ON CONFLICT DO NOTHING""", article, entities, others));
    }

    /** Marks a proposal as dismissed; one that is so already keeps its time. */
    boolean dismiss(long key, Instant now) {
        return sql.update(SqlText.of("UPDATE merge_proposal SET dismissed_at = coalesce(dismissed_at, ?) WHERE id = ?",
                now, key)) > 0;
    }

    /** Which of a pair goes, and which stays. */
    record Direction(GlobalId source, GlobalId target) {
    }

    Optional<Direction> direction(long key) {
        return sql.rows(SqlText.of("""
                SELECT initcap(e.kind) AS type, e.provisional AND NOT o.provisional AS forward, e.id AS earlier, o.id AS later
                FROM merge_proposal p JOIN named_entity e ON e.id = p.entity_id JOIN named_entity o ON o.id = p.other_id
                WHERE p.id = ?""", key), row -> {
            GlobalId earlier = new GlobalId(row.text("type"), row.number("earlier"));
            GlobalId later = new GlobalId(row.text("type"), row.number("later"));
            return row.flag("forward") ? new Direction(earlier, later) : new Direction(later, earlier);
        }).stream().findFirst();
    }

    MergeProposalConnection page(boolean dismissed, PageRequest request) {
        Page<MergeProposal> page = Page.of(request, sql.rows(SqlText.of("SELECT " + MergeProposal.COLUMNS)
                .add(listed(dismissed)).add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)),
                MergeProposal::of));
        Function<MergeProposal, String> cursor = p -> LATEST.cursor(p.createdAt(), p.key());
        return new MergeProposalConnection(
                page.items().stream().map(p -> new MergeProposalEdge(() -> cursor.apply(p), p)).toList(),
                page.info(cursor),
                dismissed);
    }

    List<Integer> counts(List<MergeProposalConnection> connections) {
        return connections.stream().map(connection -> sql.rows(
                SqlText.of("SELECT count(*) AS n").add(listed(connection.dismissed())), row -> row.integer("n")).get(0))
                .toList();
    }

    private static SqlText listed(boolean dismissed) {
        return SqlText.of(OPEN + " AND p.dismissed_at IS " + (dismissed ? "NOT NULL" : "NULL"));
    }

    List<MergeProposal> withKeys(Collection<Long> keys) {
        return sql.rows(SqlText.of("SELECT " + MergeProposal.COLUMNS + " FROM merge_proposal p WHERE p.id = ANY (?)",
                keys), MergeProposal::of);
    }

    List<List<ArticleRow>> evidenceOf(List<MergeProposal> proposals) {
        List<List<Placed<Long>>> found = Batch.lists(proposals, MergeProposal::key, articles.read(SqlText.of("""
                SELECT k.key AS proposal_id, x.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT""" + " "
                + ArticleRows.COLUMNS + """
                         FROM merge_proposal_evidence v JOIN published_article a ON a.id = v.article_id
                        WHERE v.proposal_id = k.key
                        ORDER BY a.published_at DESC, a.id DESC LIMIT ?) x""",
                Batch.keys(proposals, MergeProposal::key), MOST_EVIDENCE), row -> row.number("proposal_id")),
                Placed::place);
        return found.stream().map(of -> of.stream().map(Placed::article).toList()).toList();
    }
}
