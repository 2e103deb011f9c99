package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Article;
import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.article.Section;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.ArticleStatus;
import org.newsgraph.vocabulary.ParagraphRole;

/** Reads texts back, as the pipeline needs them. */
@ApplicationScoped
class StoredTexts {
    private final Sql sql;

    StoredTexts(Sql sql) {
        this.sql = sql;
    }

    /** The current revision of an article, of which nobody makes another until the transaction ends. */
    Optional<StoredText> current(long article) {
        sql.rows(SqlText.of("SELECT id FROM article WHERE id = ? FOR NO KEY UPDATE", article), row -> true);
        return sql.rows(SqlText.of("""
                SELECT a.id AS article_id, a.status, a.embargoed, r.id, r.headline, r.headline_derived, r.published_at, r.language
                FROM article a JOIN revision r ON r.id = a.current_revision_id WHERE a.id = ?""", article),
                StoredTexts::revision).stream().findFirst().map(this::withParts);
    }

    private static Revision revision(Row row) {
        Revision revision = new Revision();
        revision.id = row.number("id");
        revision.article = new Article();
        revision.article.id = row.number("article_id");
        revision.article.status = row.word(ArticleStatus.class, "status");
        revision.article.embargoed = row.flag("embargoed");
        revision.headline = row.text("headline");
        revision.headlineDerived = row.flag("headline_derived");
        revision.publishedAt = row.instant("published_at");
        revision.language = row.text("language");
        return revision;
    }

    private StoredText withParts(Revision revision) {
        List<Section> sections = sql.rows(SqlText.of(
                "SELECT id, heading, level FROM section WHERE revision_id = ? ORDER BY position", revision.id),
                StoredTexts::section);
        List<List<Paragraph>> paragraphs = new ArrayList<>();
        sections.forEach(section -> paragraphs.add(new ArrayList<>()));
        List<Long> keys = sections.stream().map(section -> section.id).toList();
        sql.rows(SqlText.of("SELECT id, section_id, role, text FROM paragraph WHERE revision_id = ? ORDER BY position",
                revision.id),
                row -> paragraphs.get(keys.indexOf(row.number("section_id"))).add(paragraph(row)));
        List<ParsedSection> parsed = new ArrayList<>();
        for (int s = 0; s < sections.size(); s++) {
            parsed.add(new ParsedSection(sections.get(s).heading, sections.get(s).level,
                    paragraphs.get(s).stream().map(p -> new ParsedParagraph(p.text, p.role)).toList()));
        }
        return new StoredText(BlockLayout.of(revision.headlineDerived ? null : revision.headline, parsed), true,
                revision, sections, paragraphs);
    }

    private static Section section(Row row) {
        Section section = new Section();
        section.id = row.number("id");
        section.heading = row.optionalText("heading");
        section.level = row.integer("level");
        return section;
    }

    private static Paragraph paragraph(Row row) {
        Paragraph paragraph = new Paragraph();
        paragraph.id = row.number("id");
        paragraph.role = row.word(ParagraphRole.class, "role");
        paragraph.text = row.text("text");
        return paragraph;
    }
}
