package org.newsgraph.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.ArticleStatus;

/** Reads articles of any status. Nothing that readers may ask for comes this way. */
@Singleton
class Desk {
    private static final Keyset LATEST = Keyset.of("DESK", Keyset.descending("a.updated_at", Keyset.Type.INSTANT),
            Keyset.descending("a.id", Keyset.Type.NUMBER));
    private static final String FROM = " FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE ";
    private final Sql sql;

    Desk(Sql sql) {
        this.sql = sql;
    }

    List<DeskArticle> withKey(long key) {
        return sql.rows(SqlText.of("SELECT " + DeskArticle.COLUMNS + FROM + "a.id = ?", key), DeskArticle::of);
    }

    /** Articles that are not published. */
    DeskConnection page(List<ArticleStatus> statuses, PageRequest request) {
        SqlText text = SqlText.of("SELECT " + DeskArticle.COLUMNS + FROM + "(a.status <> 'USABLE' OR a.embargoed)");
        if (!statuses.isEmpty()) {
            text.add("AND a.status = ANY (?)", statuses);
        }
        Page<DeskArticle> page = Page.of(request,
                sql.rows(text.add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)), DeskArticle::of));
        Function<DeskArticle, String> cursor = article -> LATEST.cursor(article.updatedAt(), article.key());
        return new DeskConnection(page.items().stream().map(a -> new DeskEdge(cursor.apply(a), a)).toList(),
                page.info(cursor));
    }

    List<List<DeskParagraph>> paragraphsOf(List<DeskArticle> articles) {
        return Batch.lists(articles, DeskArticle::revisionKey, sql.rows(SqlText.of("""
                SELECT p.id, p.revision_id, p.text FROM paragraph p JOIN section s ON s.id = p.section_id
                WHERE p.revision_id = ANY (?) ORDER BY p.revision_id, s.position, p.position""",
                Batch.keys(articles, DeskArticle::revisionKey)), DeskParagraph::of), DeskParagraph::revision);
    }

    List<List<DeskMention>> mentionsOf(List<DeskArticle> articles) {
        return Batch.lists(articles, DeskArticle::revisionKey,
                sql.rows(SqlText.of(DeskMention.SELECT + " WHERE m.revision_id = ANY (?)"
                        + " ORDER BY m.revision_id, m.position", Batch.keys(articles, DeskArticle::revisionKey)),
                        DeskMention::of),
                DeskMention::revision);
    }

    /** The text that offsets count in, as readers have it. */
    List<String> textsOf(List<DeskArticle> articles) {
        record Text(long revision, String text) {
        }
        List<Text> texts = sql.rows(SqlText.of("""
                SELECT k.key, (SELECT string_agg(b.text, E'\\n\\n' ORDER BY b.section, b.place) FROM (
                    SELECT s.position AS section, -1 AS place, s.heading AS text FROM section s
                    WHERE s.revision_id = k.key AND s.heading IS NOT NULL
                    UNION ALL SELECT s.position, p.position, p.text FROM paragraph p JOIN section s ON s.id = p.section_id
                    WHERE p.revision_id = k.key) b) AS text
                FROM unnest(?) AS k (key)""", Batch.keys(articles, DeskArticle::revisionKey)),
                row -> new Text(row.number("key"), row.optionalText("text") == null ? "" : row.text("text")));
        List<Text> ofArticles = Batch.ones(articles, DeskArticle::revisionKey, texts, Text::revision);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            String text = ofArticles.get(i).text;
            all.add(articles.get(i).headlineDerived() ? text : (articles.get(i).headline() + "\n\n" + text).strip());
        }
        return all;
    }
}
