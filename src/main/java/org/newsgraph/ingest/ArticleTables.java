package org.newsgraph.ingest;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Article;
import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.article.Section;
import org.newsgraph.ingest.ArticleWriter.Stored;
import org.newsgraph.sql.CopyRows;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Puts articles and their parts into the database: a statement a table, however many they are. */
@ApplicationScoped
class ArticleTables {
    private final Sql sql;

    ArticleTables(Sql sql) {
        this.sql = sql;
    }

    void store(List<Stored> all) {
        List<Article> created = all.stream().filter(s -> s.publication().isNew()).map(s -> s.revision().article)
                .toList();
        List<Article> revised = all.stream().filter(s -> !s.publication().isNew()).map(s -> s.revision().article)
                .toList();
        sql.copy(articles(created));
        update(revised);
        sql.copy(revisions(all));
        sql.copy(sections(all));
        sql.copy(paragraphs(all));
    }

    private static CopyRows articles(List<Article> articles) {
        CopyRows rows = new CopyRows("article (id, uri, content_key, slug, status, embargoed_until, embargoed, shown,"
                + " published_at, language, category, current_revision_id, created_at, updated_at)");
        articles.forEach(a -> rows.add(a.id, a.uri, a.contentKey, a.slug, a.status, a.embargoedUntil, a.embargoed,
                a.isPublished(), a.publishedAt, a.language, a.category, a.currentRevisionId, a.createdAt, a.updatedAt));
        return rows;
    }

    private void update(List<Article> articles) {
        if (!articles.isEmpty()) {
            sql.update(SqlText.of("""
                    UPDATE article a SET published_at = n.published_at::timestamptz,
                        language = n.language, category = nullif(n.category, ''),
                        current_revision_id = n.revision, updated_at = n.updated_at::timestamptz
                    FROM unnest(?, ?, ?, ?, ?, ?)
                        AS n (id, published_at, language, category, revision, updated_at)
                    WHERE a.id = n.id""", articles.stream().map(a -> a.id).toList(),
                    articles.stream().map(a -> a.publishedAt.toString()).toList(),
                    articles.stream().map(a -> a.language).toList(),
                    articles.stream().map(a -> a.category == null ? "" : a.category).toList(),
                    articles.stream().map(a -> a.currentRevisionId).toList(),
                    articles.stream().map(a -> a.updatedAt.toString()).toList()));
        }
    }

    private static CopyRows revisions(List<Stored> all) {
        CopyRows rows = new CopyRows("revision (id, article_id, number, headline, headline_derived, standfirst, lead,"
                + " byline, dateline, preamble, published_at, published_at_derived, language, category, content_hash,"
                + " word_count, created_at, shown)");
        for (Stored stored : all) {
            Revision r = stored.revision();
            rows.add(r.id, r.article.id, r.number, r.headline, r.headlineDerived, r.standfirst, r.lead, r.byline,
                    r.dateline, r.preamble, r.publishedAt, r.publishedAtDerived, r.language, r.category, r.contentHash,
                    r.wordCount, r.createdAt, r.shown);
        }
        return rows;
    }

    private static CopyRows sections(List<Stored> all) {
        CopyRows rows = new CopyRows("section (id, revision_id, position, heading, level, source)");
        for (Stored stored : all) {
            for (Section s : stored.sections()) {
                rows.add(s.id, s.revision.id, s.position, s.heading, s.level, s.source);
            }
        }
        return rows;
    }

    private static CopyRows paragraphs(List<Stored> all) {
        CopyRows rows = new CopyRows(
                "paragraph (id, revision_id, section_id, position, role, text, source, start_utf16,"
                        + " start_cp)");
        all.stream().flatMap(stored -> stored.paragraphs().stream()).flatMap(List::stream)
                .forEach((Paragraph p) -> rows.add(p.id, p.revision.id, p.section.id, p.position, p.role, p.text,
                        p.source, p.startUtf16, p.startCodePoint));
        return rows;
    }
}
