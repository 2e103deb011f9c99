package org.newsgraph.ingest;

import java.util.List;
import java.util.function.Function;

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
        sql.copy(articles(all.stream().filter(s -> s.publication().isNew()).toList()));
        update(all.stream().filter(s -> !s.publication().isNew()).toList());
        sql.copy(revisions(all));
        sql.copy(subjects(all));
        sql.copy(sections(all));
        sql.copy(paragraphs(all));
    }

    private static CopyRows articles(List<Stored> all) {
        CopyRows rows = new CopyRows("article (id, uri, content_key, slug, status, embargoed_until, embargoed, shown,"
                + " published_at, language, category, source, source_version, source_updated_at, editorial_note,"
                + " source_status, source_embargoed_until, provider_id,"
                + " current_revision_id, created_at, updated_at)");
        for (Stored stored : all) {
            Article a = stored.revision().article;
            Particulars p = stored.particulars();
            rows.add(a.id, a.uri, a.contentKey, a.slug, a.status, a.embargoedUntil, a.embargoed, a.isPublished(),
                    a.publishedAt, a.language, a.category, p.source(), p.version(), p.updatedAt(), p.editorialNote(),
                    stored.sourceStatus(), stored.sourceEmbargo(), a.providerId,
                    a.currentRevisionId, a.createdAt, a.updatedAt);
        }
        return rows;
    }

    private void update(List<Stored> all) {
        if (!all.isEmpty()) {
            List<Article> articles = all.stream().map(stored -> stored.revision().article).toList();
            List<Particulars> particulars = all.stream().map(Stored::particulars).toList();
            sql.update(SqlText.of("""
                    UPDATE article a SET published_at = n.published_at::timestamptz,
                        language = n.language, category = n.category, source = n.source,
                        source_version = n.source_version, source_updated_at = n.source_updated_at::timestamptz,
                        editorial_note = coalesce(n.note, a.editorial_note),
                        current_revision_id = n.revision, updated_at = n.updated_at::timestamptz
                    FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (id, published_at, language, category, source,
                        source_version, source_updated_at, note, revision, updated_at)
                    WHERE a.id = n.id""", each(articles, a -> a.id), each(articles, a -> a.publishedAt.toString()),
                    each(articles, a -> a.language), each(articles, a -> a.category),
                    each(particulars, Particulars::source), each(particulars, Particulars::version),
                    each(particulars, p -> p.updatedAt() == null ? null : p.updatedAt().toString()),
                    each(particulars, Particulars::editorialNote), each(articles, a -> a.currentRevisionId),
                    each(articles, a -> a.updatedAt.toString())));
        }
    }

    private static <T, R> List<R> each(List<T> all, Function<T, R> column) {
        return all.stream().map(column).toList();
    }

    private static CopyRows revisions(List<Stored> all) {
        CopyRows rows = new CopyRows("revision (id, article_id, number, headline, headline_derived, standfirst, lead,"
                + " byline, dateline, preamble, published_at, published_at_derived, language, category, content_hash,"
                + " word_count, created_at, shown, source, source_version, source_updated_at, copyright_holder,"
                + " copyright_notice, usage_terms, credit_line, urgency, keywords)");
        for (Stored stored : all) {
            Revision r = stored.revision();
            Particulars p = stored.particulars();
            rows.add(r.id, r.article.id, r.number, r.headline, r.headlineDerived, r.standfirst, r.lead, r.byline,
                    r.dateline, r.preamble, r.publishedAt, r.publishedAtDerived, r.language, r.category, r.contentHash,
                    r.wordCount, r.createdAt, r.shown, p.source(), p.version(), p.updatedAt(), p.copyrightHolder(),
                    p.copyrightNotice(), p.usageTerms(), p.creditLine(), p.urgency(), p.keywords());
        }
        return rows;
    }

    private static CopyRows subjects(List<Stored> all) {
        CopyRows rows = new CopyRows("subject (revision_id, position, scheme, code, uri, name)");
        for (Stored stored : all) {
            int position = 0;
            for (SubjectInput s : stored.particulars().subjects()) {
                rows.add(stored.revision().id, position++, s.scheme, s.code, s.uri, s.name);
            }
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
