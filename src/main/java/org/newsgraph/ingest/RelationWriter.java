package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.affiliation.StatedAffiliations;
import org.newsgraph.affiliation.StatedAffiliations.Stated;
import org.newsgraph.article.Paragraph;
import org.newsgraph.article.Revision;
import org.newsgraph.ingest.BlockLayout.Placed;
import org.newsgraph.ingest.relate.FoundAffiliation;
import org.newsgraph.ingest.relate.FoundQuotation;
import org.newsgraph.quotation.QuotationStore;
import org.newsgraph.quotation.QuotationStore.Quoted;
import org.newsgraph.quotation.QuotationStore.Quotes;
import org.newsgraph.text.CodePoints;

/** Stores what revisions quote and what they state of people, once their mentions are in the database. */
@ApplicationScoped
class RelationWriter {
    private final QuotationStore quotations;
    private final StatedAffiliations affiliations;

    RelationWriter(QuotationStore quotations, StatedAffiliations affiliations) {
        this.quotations = quotations;
        this.affiliations = affiliations;
    }

    /** @param mentions those of each revision */
    void write(List<StoredText> all, List<Analysis> analyses, List<List<LinkedMention>> mentions, Instant now) {
        List<Quotes> quotes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            StoredText stored = all.get(i);
            Passages passages = new Passages(stored.layout());
            quotes.add(quotes(stored, analyses.get(i), passages, mentions.get(i)));
            affiliations.publish(stored.revision().article.id, stored.replacing(), stored.revision().id,
                    stored.revision().publishedAt, analyses.get(i).affiliations().stream()
                            .map(found -> stated(stored, passages.of(found.block(), found.start(), found.end()), found))
                            .toList(),
                    stored.revision().article.isPublished(), now);
        }
        quotations.publish(quotes);
    }

    private static Quotes quotes(StoredText stored, Analysis analysis, Passages passages,
            List<LinkedMention> mentions) {
        Revision revision = stored.revision();
        return new Quotes(revision.article.id, revision.id, revision.publishedAt, analysis.quotations().stream()
                .map(found -> quoted(stored, passages.of(found.block(), found.start(), found.end()), found, mentions))
                .toList());
    }

    private static Quoted quoted(StoredText stored, Passage passage, FoundQuotation found,
            List<LinkedMention> mentions) {
        Paragraph paragraph = paragraph(stored, passage.placed);
        if (paragraph == null) {
            throw new IllegalStateException("quotation outside a paragraph");
        }
        return new Quoted(paragraph.id, passage.text, found.start(), found.end(), passage.startCodePoint,
                passage.endCodePoint, passage.articleStart(), passage.articleStartCodePoint(), found.verb(),
                found.continuation(), found.speaker(),
                found.speaker() < 0 ? null : mentions.get(found.speaker()).entity());
    }

    private static Stated stated(StoredText stored, Passage passage, FoundAffiliation found) {
        Paragraph paragraph = paragraph(stored, passage.placed);
        return new Stated(found.person(), found.organization(), found.role(), paragraph == null ? null : paragraph.id,
                passage.text, found.start(), found.end(), passage.startCodePoint, passage.endCodePoint,
                passage.articleStart(), passage.articleStartCodePoint());
    }

    private static @Nullable Paragraph paragraph(StoredText stored, Placed placed) {
        return placed.paragraph() < 0 ? null : stored.paragraphs().get(placed.section()).get(placed.paragraph());
    }

    /** A stretch of one block in both units. */
    private record Passage(Placed placed, String text, int start, int startCodePoint, int endCodePoint) {
        int articleStart() {
            return placed.start() + start;
        }

        int articleStartCodePoint() {
            return placed.startCodePoint() + startCodePoint;
        }
    }

    /** Cuts passages out of blocks; the code points of a block are counted once. */
    private static final class Passages {
        private final BlockLayout layout;
        private final Map<Integer, CodePoints> codePoints = new HashMap<>();

        Passages(BlockLayout layout) {
            this.layout = layout;
        }

        Passage of(int block, int start, int end) {
            Placed placed = layout.blocks().get(block);
            String text = placed.block().text();
            CodePoints points = codePoints.computeIfAbsent(block, index -> CodePoints.of(text));
            return new Passage(placed, text.substring(start, end), start, points.indexOf(start), points.indexOf(end));
        }
    }
}
