package org.newsgraph.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.newsgraph.sql.SqlText.KEYS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRows.Placed;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads published articles and their structure; each method is one statement whatever the number of keys. */
@Singleton
public class Articles {
    private final Sql sql;
    private final ArticleRows rows;

    Articles(Sql sql, ArticleRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    public List<ArticleRow> withKeys(Collection<Long> keys) {
        return selectWhere("a.id = ANY (" + KEYS + ")", keys);
    }

    List<ArticleRow> withSlug(String slug) {
        return selectWhere("a.slug = ?", slug);
    }

    List<ArticleRow> withUri(String uri) {
        return selectWhere("a.uri = ?", uri);
    }

    private List<ArticleRow> selectWhere(String condition, Object parameter) {
        return rows.kept(SqlText.of("SELECT " + ArticleRows.COLUMNS + " FROM published_article a WHERE " + condition,
                parameter));
    }

    public ArticleConnection page(ArticleScope scope, ArticleOrder order, PageRequest request) {
        Keyset keyset = scope.keyset(order);
        SqlText page = onePage(scope, null, keyset, request);
        return connection(scope, keyset, request,
                isKept(scope.conditions(), request) ? rows.kept(page) : rows.read(page));
    }

    /** Whoever goes on behind a cursor, or looks for words, mostly does so alone. */
    private static boolean isKept(ArticleScope.Conditions conditions, PageRequest request) {
        return conditions.text() == null && request.after() == null && request.before() == null;
    }

    /** One page for each entity: the articles that name it. */
    public List<ArticleConnection> pagesOfEntities(List<Long> entities, ArticleScope.Conditions conditions,
            ArticleOrder order, PageRequest request) {
        if (entities.size() == 1) {
            return List.of(page(new ArticleScope(entities.get(0), conditions), order, request));
        }
        ArticleScope scope = new ArticleScope(0L, conditions);
        Keyset keyset = scope.keyset(order);
        SqlText pages = SqlText.of("SELECT k.key, a.*").addFromKeys(Batch.keys(entities, Function.identity()))
                .add("CROSS JOIN LATERAL (").add(onePage(scope, "k.key", keyset, request)).add(") a");
        Function<Row, Long> ofEntity = row -> row.number("key");
        List<Placed<Long>> found = isKept(conditions, request)
                ? rows.kept(pages, ofEntity)
                : rows.read(pages, ofEntity);
        Map<Long, List<ArticleRow>> byEntity = found.stream()
                .collect(groupingBy(Placed::place, mapping(Placed::article, toList())));
        return entities.stream().map(entity -> connection(scope.withEntity(entity), keyset, request,
                byEntity.getOrDefault(entity, List.of()))).toList();
    }

    private static SqlText onePage(ArticleScope scope, @Nullable String entityColumn, Keyset keyset,
            PageRequest request) {
        return SqlText.of("SELECT " + ArticleRows.COLUMNS).add(scope.fromWhere(entityColumn))
                .add(keyset.bounds(request)).add(keyset.orderAndLimit(request));
    }

    private static ArticleConnection connection(ArticleScope scope, Keyset keyset, PageRequest request,
            List<ArticleRow> found) {
        Function<ArticleRow, String> cursor = row -> keyset.cursor(row.publishedAt(), row.key());
        Page<ArticleRow> page = Page.of(request, found);
        List<ArticleEdge> edges = page.items().stream().map(row -> new ArticleEdge(() -> cursor.apply(row), row))
                .toList();
        return new ArticleConnection(edges, page.info(cursor), scope);
    }

    /** The exact size of each scope. */
    public List<Integer> counts(List<ArticleScope> scopes) {
        return perScope(scopes, scope -> SqlText.of("SELECT count(*) AS n").add(scope), row -> row.integer("n"))
                .stream().map(rows -> rows.get(0)).toList();
    }

    /**
     * The rows of one query over each scope. Scopes that differ only in their entity are read by one statement.
     *
     * @param query
     *        makes a statement of a scope's {@code FROM ... WHERE ...}, in which {@code a} is the article
     */
    public <R> List<List<R>> perScope(List<ArticleScope> scopes, UnaryOperator<SqlText> query,
            Function<Row, R> mapper) {
        Map<ArticleScope, List<R>> found = new HashMap<>();
        scopes.stream().distinct().collect(groupingBy(scope -> scope.withEntity(scope.entity() == null ? -1 : 0)))
                .values().forEach(alike -> found.putAll(alike.get(0).entity() == null
                        ? Map.of(alike.get(0), sql.rows(query.apply(alike.get(0).fromWhere(null)), mapper))
                        : perEntity(alike, query, mapper)));
        return scopes.stream().map(scope -> found.getOrDefault(scope, List.of())).toList();
    }

    private <R> Map<ArticleScope, List<R>> perEntity(List<ArticleScope> alike, UnaryOperator<SqlText> query,
            Function<Row, R> mapper) {
        record Found<R>(long entity, R row) {
        }
        List<Found<R>> rows = sql.rows(SqlText.of("SELECT k.key AS of_entity, q.* FROM unnest(" + KEYS + ") AS k (key)"
                + " CROSS JOIN LATERAL (", Batch.keys(alike, ArticleScope::entity))
                .add(query.apply(alike.get(0).fromWhere("k.key"))).add(") q"),
                row -> new Found<>(row.number("of_entity"), mapper.apply(row)));
        return rows.stream().collect(groupingBy(row -> alike.get(0).withEntity(row.entity),
                mapping(Found::row, toList())));
    }

    List<List<RevisionRow>> revisionsOf(List<ArticleRow> articles) {
        List<RevisionRow> rows = sql.rows(SqlText.of("""
                SELECT v.* FROM unnest(?) AS k (key) CROSS JOIN LATERAL (SELECT v.article_id, v.number, v.created_at,
                v.headline, v.word_count, v.source_version, v.source_updated_at FROM revision v WHERE v.article_id = k.key AND v.shown
                ORDER BY v.number DESC LIMIT 100) v
                """, Batch.keys(articles, ArticleRow::key)), RevisionRow::of);
        return Batch.lists(articles, ArticleRow::key, rows, RevisionRow::articleKey);
    }

    /** The published articles that these revisions are the current ones of. */
    public List<ArticleRow> ofRevisions(Collection<Long> revisions) {
        return selectWhere("a.revision_id = ANY (" + KEYS + ")", revisions);
    }

}
