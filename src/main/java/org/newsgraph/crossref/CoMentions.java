package org.newsgraph.crossref;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.kept.KeptRows;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads who is named together with whom, and where. */
@Singleton
class CoMentions {
    private static final Keyset LATEST_PASSAGE = Keyset.of("PASSAGE",
            Keyset.descending("t.published_at", Keyset.Type.INSTANT),
            Keyset.descending("t.article_id", Keyset.Type.NUMBER),
            Keyset.ascending("g.first_position", Keyset.Type.NUMBER));
    /** What one takes in memory, about. */
    private static final int BYTES_A_ROW = 150;
    private final Sql sql;
    private final KeptRows kept;

    CoMentions(Sql sql, KeptRows kept) {
        this.sql = sql;
        this.kept = kept;
    }

    /** One page for each entity. */
    List<CoMentionConnection> pagesOf(List<EntityRow> entities, CoMentionScope scope, PageRequest request) {
        Keyset keyset = CoMentionScope.MOST_FIRST;
        SqlText bounds = keyset.bounds(request);
        String limit = keyset.orderBy(request.backward()) + " LIMIT " + (request.size() + 1);
        SqlText pages = SqlText.of("SELECT k.key, x.*").addFromKeys(Batch.keys(entities, EntityRow::key))
                .add("CROSS JOIN LATERAL (SELECT c.* FROM (")
                .add(scope.counts("k.key", bounds, limit, !sql.isRestricted())).add(") c").add(limit).add(") x");
        Function<SqlText, List<CoMention>> read = asked -> sql.rows(asked, row -> read(row, scope));
        List<CoMention> found = request.after() == null && request.before() == null
                ? kept.rows(pages, read, coMention -> BYTES_A_ROW)
                : read.apply(pages);
        Map<Long, List<CoMention>> byEntity = found.stream().collect(groupingBy(c -> c.pair().entity()));
        Function<CoMention, String> cursor = c -> keyset.cursor((long) c.count(), c.pair().other());
        return entities.stream().map(entity -> {
            Page<CoMention> page = Page.of(request, byEntity.getOrDefault(entity.key(), List.of()));
            return new CoMentionConnection(
                    page.items().stream().map(c -> new CoMentionEdge(() -> cursor.apply(c), c)).toList(),
                    page.info(cursor),
                    scope, entity.key());
        }).toList();
    }

    private static CoMention read(Row row, CoMentionScope scope) {
        return new CoMention(
                new CoMention.Pair(row.number("key"), row.number("other_id"), scope.window(), scope.period()),
                row.integer("passages"), row.integer("articles"));
    }

    /** How many others each connection's entity is named with. */
    List<Integer> counts(List<CoMentionConnection> connections) {
        record Whole(CoMentionScope scope, long entity) {
        }
        Map<Whole, Integer> counts = new HashMap<>();
        connections.stream().collect(groupingBy(CoMentionConnection::scope)).forEach((scope, alike) -> sql.rows(
                SqlText.of(
                        "SELECT k.key, x.n FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT count(*) AS n FROM (",
                        Batch.keys(alike, CoMentionConnection::entityKey))
                        .add(scope.counts("k.key", new SqlText(), "", !sql.isRestricted())).add(") c) x"),
                row -> counts.put(new Whole(scope, row.number("key")), row.integer("n"))));
        return connections.stream().map(c -> counts.get(new Whole(c.scope(), c.entityKey()))).toList();
    }

    /** Each pair of these entities that is named together, once. */
    List<CoMention> among(List<Long> entities, CoMentionScope scope) {
        return sql.rows(SqlText.of("SELECT k.key, x.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (", entities)
                .add(scope.counts("k.key", SqlText.of("AND c.other_id = ANY (?)", entities), "",
                        !sql.isRestricted()))
                .add(") x WHERE x.other_id > k.key ORDER BY x.passages DESC, k.key, x.other_id"),
                row -> read(row, scope));
    }

    /** Two given entities together; counts of 0 if they never are. */
    CoMention between(CoMention.Pair pair) {
        CoMentionScope scope = new CoMentionScope(pair.window(), pair.period(), List.of());
        return sql.rows(
                SqlText.of("SELECT k.key, c.* FROM (SELECT ?::bigint AS key) k CROSS JOIN LATERAL (", pair.entity())
                        .add(scope.counts("k.key", SqlText.of("AND c.other_id = ?", pair.other()), "",
                                !sql.isRestricted()))
                        .add(") c"),
                row -> read(row, scope)).stream().findFirst().orElse(new CoMention(pair, 0, 0));
    }

    /** One page for each pair: the passages that name both, latest article first. */
    List<PassageConnection> passagesOf(List<CoMention> coMentions, PageRequest request) {
        Map<CoMention.Pair, List<Passage>> found = new HashMap<>();
        coMentions.stream().map(CoMention::pair).distinct()
                .collect(groupingBy(pair -> new CoMentionScope(pair.window(), pair.period(), List.of())))
                .forEach((scope, alike) -> found.putAll(passages(scope, alike, request)));
        Function<Passage, String> cursor = p -> LATEST_PASSAGE.cursor(p.publishedAt(), p.articleKey(),
                p.firstPosition());
        return coMentions.stream().map(coMention -> {
            Page<Passage> page = Page.of(request, found.getOrDefault(coMention.pair(), List.of()));
            return new PassageConnection(
                    page.items().stream().map(p -> new PassageEdge(() -> cursor.apply(p), p)).toList(),
                    page.info(cursor));
        }).toList();
    }

    private Map<CoMention.Pair, List<Passage>> passages(CoMentionScope scope, List<CoMention.Pair> pairs,
            PageRequest request) {
        record Found(int ordinal, Passage passage) {
        }
        List<Found> rows = sql.rows(SqlText.of("SELECT k.ordinal, x.* FROM unnest(?, ?) WITH ORDINALITY"
                + " AS k (entity, other, ordinal) CROSS JOIN LATERAL (SELECT t.article_id, t.published_at,"
                + " g.first_position, g.mention_ids FROM (SELECT t.* FROM appearance t WHERE t.entity_id = k.entity"
                + " ORDER BY t.published_at DESC, t.article_id DESC OFFSET 0) t CROSS JOIN LATERAL (SELECT FROM appearance o"
                + " WHERE o.article_id = t.article_id AND o.entity_id = k.other LIMIT 1) o"
                + " CROSS JOIN LATERAL (SELECT min(m.position) AS first_position,"
                + " array_agg(m.id ORDER BY m.position) AS mention_ids FROM mention m"
                + " WHERE m.revision_id = t.revision_id AND m.entity_id IN (k.entity, k.other)"
                + " AND " + CoMentionSql.counting("m") + " GROUP BY " + CoMentionSql.passage(scope.window(), "m")
                + " HAVING count(DISTINCT m.entity_id) = 2) g WHERE TRUE",
                pairs.stream().map(CoMention.Pair::entity).toList(), pairs.stream().map(CoMention.Pair::other).toList())
                .add(scope.period().condition("t.published_at")).add(LATEST_PASSAGE.bounds(request))
                .add(LATEST_PASSAGE.orderAndLimit(request)).add(") x"),
                row -> new Found(row.integer("ordinal"), Passage.of(row)));
        Map<CoMention.Pair, List<Passage>> byPair = new HashMap<>();
        rows.forEach(f -> byPair.computeIfAbsent(pairs.get(f.ordinal - 1), p -> new ArrayList<>())
                .add(f.passage));
        return byPair;
    }
}
