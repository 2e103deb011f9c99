package org.newsgraph.crossref;

import static org.newsgraph.sql.SqlText.KEYS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ArticleRows;
import org.newsgraph.article.ArticleRows.Placed;
import org.newsgraph.article.TextCache;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.EntityKind;

/** Reads which entities articles name, and which articles share them. */
@Singleton
public class Appearances {
    private static final TextCache.Kind<List<Appearance>> KIND = new TextCache.Kind<>("appearance", Appearance::bytes);
    private final Sql sql;
    private final TextCache cache;
    private final Directory directory;
    private final ArticleRows articles;

    Appearances(Sql sql, TextCache cache, Directory directory, ArticleRows articles) {
        this.sql = sql;
        this.cache = cache;
        this.directory = directory;
        this.articles = articles;
    }

    /** For each article the entities that it names; at most {@code first} of them, all if null. */
    public List<List<ArticleEntity>> of(List<ArticleRow> articles, List<EntityKind> kinds, ArticleEntityOrder order,
            @Nullable Integer first) {
        Map<Long, List<Appearance>> ofTexts = cache.get(KIND, articles.stream().map(ArticleRow::version).toList(),
                versions -> byRevision(versions.keySet(), articles));
        Shortlist shortlist = new Shortlist(kinds, order, first == null ? Integer.MAX_VALUE : first);
        List<List<Appearance>> sorted = articles.stream().map(a -> shortlist.sorted(ofTexts.get(a.revisionKey())))
                .toList();
        Map<Long, EntityRow> entities = directory.byKey(shortlist.mayNeed(sorted));
        List<List<ArticleEntity>> named = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            long article = articles.get(i).key();
            named.add(shortlist.chosen(sorted.get(i), entities).stream()
                    .map(a -> a.in(article, entities.get(a.entity()))).toList());
        }
        return named;
    }

    private Map<Long, List<Appearance>> byRevision(Set<Long> revisions, List<ArticleRow> articles) {
        List<Long> keys = articles.stream().filter(a -> revisions.contains(a.revisionKey())).map(ArticleRow::key)
                .distinct().toList();
        Map<Long, List<Appearance>> found = new HashMap<>();
        revisions.forEach(revision -> found.put(revision, new ArrayList<>()));
        sql.rows(SqlText.of("SELECT t.revision_id, t.entity_id, t.mention_count, t.salience, t.relation"
                + " FROM appearance t WHERE t.article_id").addIn(keys), row -> {
                    List<Appearance> of = found.get(row.number("revision_id"));
                    return of != null && of.add(Appearance.of(row));
                });
        return found;
    }

    /** For each entity of an article the latest other articles that name it: in the order in which each is asked for them. */
    List<List<ArticleRow>> othersNaming(List<ArticleEntity> named, int first) {
        List<Placed<Integer>> found = articles.kept(SqlText.of("SELECT k.place, a.*"
                + " FROM unnest(" + KEYS + ", " + KEYS
                + ") WITH ORDINALITY AS k (entity, article, place) CROSS JOIN LATERAL ("
                + "SELECT " + ArticleRows.COLUMNS + " FROM appearance t"
                + " JOIN published_article a ON a.id = t.article_id"
                + " WHERE t.entity_id = k.entity AND t.article_id <> k.article"
                + " ORDER BY t.published_at DESC, t.article_id DESC LIMIT " + first + ") a",
                named.stream().map(n -> n.entity().key()).toList(),
                named.stream().map(ArticleEntity::articleKey).toList()),
                row -> row.integer("place"));
        List<List<ArticleRow>> others = new ArrayList<>();
        named.forEach(n -> others.add(new ArrayList<>()));
        found.forEach(f -> others.get(f.place() - 1).add(f.article()));
        return others;
    }

    /**
     * The articles that share most with each given one, among the latest 200 of each of its ten most salient entities:
     * so the cost has a bound, however large the archive and however often an entity is named.
     */
    List<List<RelatedArticle>> relatedTo(List<ArticleRow> articles, int first) {
        record Share(long to, double score, List<Long> shared) {
        }
        List<Placed<Share>> found = this.articles.kept(SqlText.of("""
                SELECT k.key AS related_to, x.score, x.shared,""" + " " + ArticleRows.COLUMNS
                + " FROM unnest(" + KEYS + """
                ) AS k (key) CROSS JOIN LATERAL (
                    SELECT o.article_id, sum(t.salience * o.salience / ln(2 + t.named)) AS score,
                        array_agg(o.entity_id ORDER BY o.salience DESC, o.entity_id) AS shared
                    FROM (SELECT t.entity_id, t.salience, (SELECT count(*) FROM (SELECT FROM appearance n
                            WHERE n.entity_id = t.entity_id LIMIT 1000) n) AS named
                          FROM appearance t WHERE t.article_id = k.key ORDER BY t.salience DESC, t.entity_id LIMIT 10) t
                    CROSS JOIN LATERAL (SELECT o.article_id, o.entity_id, o.salience FROM appearance o
                        WHERE o.entity_id = t.entity_id ORDER BY o.published_at DESC, o.article_id DESC LIMIT 200) o
                    WHERE o.article_id <> k.key
                    GROUP BY o.article_id ORDER BY score DESC, o.article_id DESC LIMIT """ + " " + first + """
                ) x
                JOIN published_article a ON a.id = x.article_id
                ORDER BY k.key, x.score DESC, a.id DESC""", Batch.keys(articles, ArticleRow::key)),
                row -> new Share(row.number("related_to"), row.real("score"), row.numbers("shared")));
        return Batch.lists(articles, ArticleRow::key, found, f -> f.place().to).stream().map(of -> of.stream()
                .map(f -> new RelatedArticle(f.article(), f.place().score, f.place().shared)).toList()).toList();
    }
}
