package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.article.Section;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Stores the structure of an article: its revision, sections and paragraphs. */
@ApplicationScoped
class ArticleWriter {

    /** A stored revision with its parts in the order of the parsed ones. */
    record Stored(Revision revision, List<Section> sections, List<List<Paragraph>> paragraphs) {
    }

    private final Sql sql;

    ArticleWriter(Sql sql) {
        this.sql = sql;
    }

    /** Stores a revision with its parts and makes it the published one. */
    Stored publish(Article article, int number, ArticleDraft draft, byte[] hash, BlockLayout layout, Instant now) {
        Revision revision = revision(article, number, draft, hash, now);
        List<Section> sections = new ArrayList<>();
        List<List<Paragraph>> paragraphs = new ArrayList<>();
        List<ParsedSection> parsed = draft.parsed().sections();
        for (int s = 0; s < parsed.size(); s++) {
            Section section = section(revision, s, parsed.get(s));
            sections.add(section);
            List<Paragraph> ofSection = new ArrayList<>();
            for (int p = 0; p < parsed.get(s).paragraphs().size(); p++) {
                ofSection.add(paragraph(section, p, parsed.get(s).paragraphs().get(p)));
            }
            paragraphs.add(ofSection);
        }
        place(layout, paragraphs);
        revision.wordCount = layout.blocks().stream().filter(b -> b.section() >= 0)
                .mapToInt(b -> WordCount.of(b.block().text())).sum();
        article.publish(revision, now);
        article.persist();
        revision.persist();
        sections.forEach(section -> section.persist());
        paragraphs.forEach(all -> all.forEach(paragraph -> paragraph.persist()));
        return new Stored(revision, sections, paragraphs);
    }

    private Revision revision(Article article, int number, ArticleDraft draft, byte[] hash, Instant now) {
        Revision revision = new Revision();
        revision.id = sql.rows(SqlText.of("SELECT nextval('revision_seq') AS key"), row -> row.number("key")).get(0);
        revision.article = article;
        revision.number = number;
        revision.headline = draft.headline() != null ? draft.headline() : Headlines.derive(draft.parsed());
        revision.headlineDerived = draft.headline() == null;
        revision.standfirst = draft.standfirst();
        revision.lead = draft.lead().orElse(null);
        revision.byline = draft.byline();
        revision.dateline = draft.parsed().dateline();
        revision.preamble = draft.preamble();
        // An article without a date keeps the time at which it first came in, however often it is revised.
        revision.publishedAt = draft.publishedAt() != null
                ? draft.publishedAt()
                : number == 1 ? now : article.publishedAt;
        revision.publishedAtDerived = draft.publishedAt() == null;
        revision.language = draft.language();
        revision.category = draft.category();
        revision.contentHash = hash;
        revision.createdAt = now;
        return revision;
    }

    private static Section section(Revision revision, int position, ParsedSection parsed) {
        Section section = new Section();
        section.revision = revision;
        section.position = position;
        section.heading = parsed.heading();
        section.level = parsed.level();
        section.source = differing(parsed.source(), parsed.heading());
        return section;
    }

    private static Paragraph paragraph(Section section, int position, ParsedParagraph parsed) {
        Paragraph paragraph = new Paragraph();
        paragraph.revision = section.revision;
        paragraph.section = section;
        paragraph.position = position;
        paragraph.role = parsed.role();
        paragraph.text = parsed.text();
        paragraph.source = differing(parsed.source(), parsed.text());
        return paragraph;
    }

    /** The source where it says more than the text: white space aside, most are equal and need no copy. */
    private static @Nullable String differing(String source, @Nullable String text) {
        return WhiteSpace.strippedFrom(source).equals(WhiteSpace.strippedFrom(text == null ? "" : text))
                ? null
                : source;
    }

    private static void place(BlockLayout layout, List<List<Paragraph>> paragraphs) {
        layout.blocks().stream().filter(block -> block.paragraph() >= 0).forEach(block -> {
            Paragraph paragraph = paragraphs.get(block.section()).get(block.paragraph());
            paragraph.startUtf16 = block.start();
            paragraph.startCodePoint = block.startCodePoint();
        });
    }
}
