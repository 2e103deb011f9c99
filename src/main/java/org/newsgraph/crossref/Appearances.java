package org.newsgraph.crossref;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.EntityRelation;

/** Reads which entities articles name, and which articles share them. */
@Singleton
class Appearances {
    private final Sql sql;
    private final Directory directory;

    Appearances(Sql sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    List<List<ArticleEntity>> of(List<ArticleRow> articles, List<EntityKind> kinds, ArticleEntityOrder order,
            @Nullable Integer first) {
        SqlText text = SqlText.of("SELECT x.*").addFromKeys(Batch.keys(articles, ArticleRow::key))
                .add("CROSS JOIN LATERAL (SELECT t.article_id, t.mention_count, t.salience, t.relation, "
                        + EntityRow.COLUMNS + " FROM appearance t JOIN named_entity e ON e.id = t.entity_id"
                        + " WHERE t.article_id = k.key");
        if (!kinds.isEmpty()) {
            text.add("AND e.kind = ANY (?)", kinds);
        }
        text.add("ORDER BY " + order.sql);
        if (first != null) {
            text.add("LIMIT ?", first);
        }
        List<ArticleEntity> rows = sql.rows(text.add(") x"),
                row -> new ArticleEntity(row.number("article_id"), directory.read(row), row.integer("mention_count"),
                        row.real("salience"), row.word(EntityRelation.class, "relation")));
        return Batch.lists(articles, ArticleRow::key, rows, ArticleEntity::articleKey);
    }

    /** For each entity of an article the latest other articles that name it. */
    List<List<ArticleRow>> othersNaming(List<ArticleEntity> named, int first) {
        record Found(int place, ArticleRow article) {
        }
        List<Found> found = sql.rows(SqlText.of("SELECT k.place, " + ArticleRow.columns()
                + " FROM unnest(?, ?) WITH ORDINALITY AS k (entity, article, place) CROSS JOIN LATERAL ("
                + "SELECT a.*, t.published_at AS appeared FROM appearance t"
                + " JOIN published_article a ON a.id = t.article_id"
                + " WHERE t.entity_id = k.entity AND t.article_id <> k.article"
                + " ORDER BY t.published_at DESC, t.article_id DESC LIMIT ?) a JOIN revision r ON r.id = a.revision_id"
                + " ORDER BY k.place, a.appeared DESC, a.id DESC",
                named.stream().map(n -> n.entity().key()).toList(),
                named.stream().map(ArticleEntity::articleKey).toList(), first),
                row -> new Found(row.integer("place"), ArticleRow.of(row)));
        List<List<ArticleRow>> others = new ArrayList<>();
        named.forEach(n -> others.add(new ArrayList<>()));
        found.forEach(f -> others.get(f.place - 1).add(f.article));
        return others;
    }

    /**
     * The articles that share most with each given one, among the latest 200 of each of its ten most salient entities:
     * so the cost has a bound, however large the archive and however often an entity is named.
     */
    List<List<RelatedArticle>> relatedTo(List<ArticleRow> articles, int first) {
        record Found(long to, RelatedArticle related) {
        }
        List<Found> found = sql.rows(SqlText.of("""
                SELECT k.key AS related_to, x.score, x.shared,""" + " " + ArticleRow.columns() + """
                 FROM unnest(?) AS k (key) CROSS JOIN LATERAL (
                    SELECT o.article_id, sum(t.salience * o.salience / ln(2 + t.named)) AS score,
                        array_agg(o.entity_id ORDER BY o.salience DESC, o.entity_id) AS shared
                    FROM (SELECT t.entity_id, t.salience, (SELECT count(*) FROM (SELECT FROM appearance n
                            WHERE n.entity_id = t.entity_id LIMIT 1000) n) AS named
                          FROM appearance t WHERE t.article_id = k.key ORDER BY t.salience DESC, t.entity_id LIMIT 10) t
                    CROSS JOIN LATERAL (SELECT o.article_id, o.entity_id, o.salience FROM appearance o
                        WHERE o.entity_id = t.entity_id ORDER BY o.published_at DESC, o.article_id DESC LIMIT 200) o
                    WHERE o.article_id <> k.key
                    GROUP BY o.article_id ORDER BY score DESC, o.article_id DESC LIMIT ?) x
                JOIN published_article a ON a.id = x.article_id JOIN revision r ON r.id = a.revision_id
                ORDER BY k.key, x.score DESC, a.id DESC""", Batch.keys(articles, ArticleRow::key), first),
                row -> new Found(row.number("related_to"),
                        new RelatedArticle(ArticleRow.of(row), row.real("score"), row.numbers("shared"))));
        List<List<RelatedArticle>> related = new ArrayList<>();
        Batch.lists(articles, ArticleRow::key, found, Found::to)
                .forEach(of -> related.add(of.stream().map(Found::related).toList()));
        return related;
    }
}
