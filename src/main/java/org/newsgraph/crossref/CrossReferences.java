package org.newsgraph.crossref;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.Salience.Presence;
import org.newsgraph.sql.CopyRows;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Keeps the derived tables, in the transaction that publishes an article. */
@ApplicationScoped
public class CrossReferences {
    private final Sql sql;

    CrossReferences(Sql sql) {
        this.sql = sql;
    }

    /**
     * One linked mention of the revision that is being published.
     *
     * @param block
     *        the headline, heading or paragraph that holds it, counted from 0 in reading order
     */
    public record Named(long entity, boolean inHeadline, boolean inHeading, boolean inLead, int block) {
    }

    /**
     * A revision that is being published.
     *
     * @param former
     *        key of the revision that was published until now, or null
     * @param blocks
     *        how many blocks of text the new revision has
     */
    public record Published(long article, @Nullable Long former, long revision, Instant publishedAt, int blocks,
            List<Named> mentions) {
    }

    /** All entities that some revisions name. */
    public static List<Long> named(List<Published> all) {
        return all.stream().flatMap(one -> one.mentions.stream()).map(Named::entity).distinct().sorted().toList();
    }

    /** Replaces what is derived from the articles' former revisions by what is derived from their new ones. */
    public void publish(List<Published> all) {
        List<Published> revised = all.stream().filter(one -> one.former != null).toList();
        if (!revised.isEmpty()) {
            sql.update(SqlText.of("DELETE FROM appearance WHERE article_id = ANY (?)",
                    revised.stream().map(Published::article).toList()));
        }
        CopyRows pending = new CopyRows("co_mention_pending (revision_id, sign)");
        CopyRows appearances = new CopyRows("appearance (entity_id, article_id, revision_id, published_at,"
                + " mention_count, salience, relation)");
        revised.forEach(one -> pending.add(one.former, -1));
        all.stream().filter(one -> !one.mentions.isEmpty()).forEach(one -> {
            pending.add(one.revision, 1);
            appear(appearances, one);
        });
        sql.copy(appearances);
        sql.copy(pending);
    }

    /** In the order of the entities' keys, so that concurrent writers meet the index in one order. */
    static Map<Long, Presence> presences(List<Named> mentions) {
        Map<Long, Presence> presences = new TreeMap<>();
        mentions.stream().collect(groupingBy(Named::entity))
                .forEach((entity, named) -> presences.put(entity, presence(named)));
        return presences;
    }

    private static Presence presence(List<Named> named) {
        return new Presence(named.size(), named.stream().anyMatch(Named::inHeadline),
                named.stream().anyMatch(Named::inHeading), named.stream().anyMatch(Named::inLead),
                named.stream().map(Named::block).collect(toSet()));
    }

    private static void appear(CopyRows rows, Published one) {
        Map<Long, Presence> presences = presences(one.mentions);
        double heaviest = presences.values().stream().mapToDouble(p -> Salience.weight(p, one.blocks)).max()
                .orElseThrow();
        presences.forEach((entity, presence) -> {
            double salience = Salience.weight(presence, one.blocks) / heaviest;
            rows.add(entity, one.article, one.revision, one.publishedAt, presence.mentions(), salience,
                    Salience.relation(presence, salience));
        });
    }

    /**
     * Moves revisions that wait into the co-mention counts, oldest first. One fold runs at a time, whatever the number
     * of replicas; others leave at once.
     *
     * @return how many rows were moved; nothing if another fold is running
     */
    @jakarta.transaction.Transactional
    public Optional<Integer> fold(int limit) {
        // Memory for the pairs of a whole batch: sorting them on the disk takes longer than finding them.
        boolean alone = sql.rows(SqlText.of("SELECT pg_try_advisory_xact_lock(?) AS alone,"
                + " set_config('work_mem', '64MB', TRUE)", FOLD_LOCK), row -> row.flag("alone")).get(0);
        if (!alone) {
            return Optional.empty();
        }
        return Optional.of(fold(SqlText.of("DELETE FROM co_mention_pending WHERE id IN"
                + " (SELECT id FROM co_mention_pending ORDER BY id LIMIT ?) RETURNING revision_id, sign", limit)));
    }

    /**
     * Counts the revisions in, or out again; the lock must be held. In parts that meet different rows: PostgreSQL has MERGE in a
     * WITH from version 17 on only.
     */
    int fold(SqlText taken) {
        return sql.rows(SqlText.of("WITH taken AS (").add(taken).add("),").add(CoMentionSql.PAIRS_OF_TAKEN).add("""
                , delta AS (
                    SELECT entity_id, "window", other_id, sum(passages) AS passages, sum(articles) AS articles
                    FROM pair GROUP BY 1, 2, 3 HAVING sum(passages) <> 0 OR sum(articles) <> 0),
                added AS (
                    INSERT INTO co_mention AS c SELECT d.* FROM delta d WHERE d.passages > 0 AND d.articles > 0
                    ON CONFLICT (entity_id, "window", other_id) DO UPDATE
                    SET passage_count = c.passage_count + excluded.passage_count,
                        article_count = c.article_count + excluded.article_count),
                changed AS (
                    UPDATE co_mention c SET passage_count = c.passage_count + d.passages,
                        article_count = c.article_count + d.articles
                    FROM delta d WHERE (d.passages <= 0 OR d.articles <= 0) AND c.entity_id = d.entity_id
                        AND c."window" = d."window" AND c.other_id = d.other_id AND c.article_count + d.articles <> 0),
                removed AS (
                    DELETE FROM co_mention c USING delta d WHERE (d.passages <= 0 OR d.articles <= 0)
                        AND c.entity_id = d.entity_id AND c."window" = d."window" AND c.other_id = d.other_id
                        AND c.article_count + d.articles = 0),
                """ + CoMentionSql.NAME_USES + """
                SELECT count(*) AS moved FROM taken"""), row -> row.integer("moved")).get(0);
    }

    /** Any number that no other advisory lock of Newsgraph has. */
    static final long FOLD_LOCK = 0x6e657773_666f6cL;
}
