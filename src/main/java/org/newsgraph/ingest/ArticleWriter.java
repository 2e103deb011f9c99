package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.article.Section;
import org.newsgraph.ingest.RowKeys.Table;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.vocabulary.ArticleStatus;

/** Stores the structure of articles: their revisions, sections and paragraphs. */
@ApplicationScoped
class ArticleWriter {

    /** A stored revision with its parts in the order of the parsed ones. */
    record Stored(Publication publication, Revision revision, List<Section> sections,
            List<List<Paragraph>> paragraphs) {
        Particulars particulars() {
            return publication.draft().particulars();
        }

        /** What a provider's document or a text's label says; an editor's DRAFT is no word of a provider. */
        @Nullable
        ArticleStatus sourceStatus() {
            Press press = publication.ready().press();
            return press.provided() || press.heldByText() ? press.status() : null;
        }

        @Nullable
        Instant sourceEmbargo() {
            return publication.ready().press().embargoedUntil();
        }

        StoredText text() {
            return new StoredText(publication.layout(), !publication.isNew(), revision, sections, paragraphs);
        }
    }

    private final RowKeys keys;
    private final ArticleTables tables;

    ArticleWriter(RowKeys keys, ArticleTables tables) {
        this.keys = keys;
        this.tables = tables;
    }

    /** Stores revisions with their parts and makes them the published ones. */
    List<Stored> write(List<Publication> publications, Instant now) {
        List<Stored> all = publications.stream().map(publication -> stored(publication, now)).toList();
        all.forEach(stored -> stored.revision.article.point(stored.revision, now));
        tables.store(all);
        return all;
    }

    private Stored stored(Publication publication, Instant now) {
        Revision revision = revision(publication, now);
        List<Section> sections = new ArrayList<>();
        List<List<Paragraph>> paragraphs = new ArrayList<>();
        List<ParsedSection> parsed = publication.draft().parsed().sections();
        for (int s = 0; s < parsed.size(); s++) {
            Section section = section(revision, s, parsed.get(s));
            sections.add(section);
            List<Paragraph> ofSection = new ArrayList<>();
            for (int p = 0; p < parsed.get(s).paragraphs().size(); p++) {
                ofSection.add(paragraph(section, p, parsed.get(s).paragraphs().get(p)));
            }
            paragraphs.add(ofSection);
        }
        place(publication.layout(), paragraphs);
        return new Stored(publication, revision, sections, paragraphs);
    }

    private Revision revision(Publication publication, Instant now) {
        ArticleDraft draft = publication.draft();
        Revision revision = new Revision();
        revision.id = keys.next(Table.REVISION);
        revision.article = publication.article();
        revision.number = publication.number();
        revision.headline = draft.anyHeadline();
        revision.headlineDerived = draft.headline() == null;
        revision.standfirst = draft.standfirst();
        revision.lead = draft.lead().orElse(null);
        revision.byline = draft.byline();
        revision.dateline = draft.dateline();
        revision.preamble = draft.preamble();
        revision.publishedAt = publication.publishedAt();
        revision.publishedAtDerived = draft.publishedAt() == null;
        revision.language = draft.language();
        revision.category = draft.category();
        revision.contentHash = publication.ready().hash();
        revision.wordCount = publication.layout().blocks().stream().filter(b -> b.section() >= 0)
                .mapToInt(b -> WordCount.of(b.block().text())).sum();
        revision.createdAt = now;
        return revision;
    }

    private Section section(Revision revision, int position, ParsedSection parsed) {
        Section section = new Section();
        section.id = keys.next(Table.SECTION);
        section.revision = revision;
        section.position = position;
        section.heading = parsed.heading();
        section.level = parsed.level();
        section.source = differing(parsed.source(), parsed.heading());
        return section;
    }

    private Paragraph paragraph(Section section, int position, ParsedParagraph parsed) {
        Paragraph paragraph = new Paragraph();
        paragraph.id = keys.next(Table.PARAGRAPH);
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
        return source.equals(text)
                || WhiteSpace.strippedFrom(source).equals(WhiteSpace.strippedFrom(text == null ? "" : text))
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
