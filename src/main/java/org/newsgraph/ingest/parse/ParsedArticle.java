package org.newsgraph.ingest.parse;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.ParagraphRole;

/**
 * An article as its plain text says it: nothing here is guessed from outside the text, and metadata, byline, headings
 * and paragraphs put one after another hold every character of the input but white space and a byte-order mark.
 *
 * @param metadata
 *        the run of {@code key value} pairs at the very start of the text, in its order
 * @param byline
 *        the byline as printed ("By Ana Ruiz"), or null
 * @param dateline
 *        the dateline as printed ("VILNIUS, March 27 (Agency)"), or null; it also stays part of the first paragraph
 * @param sections
 *        in reading order; text before the first heading is a section without a heading
 * @param notes
 *        what could not be understood and was kept as text
 */
public record ParsedArticle(List<Metadata> metadata, @Nullable String byline, @Nullable String dateline,
        List<ParsedSection> sections, List<ParseNote> notes) {

    public ParsedArticle {
        metadata = List.copyOf(metadata);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /**
     * One {@code key value} pair.
     *
     * @param source
     *        the pair as it stands in the text, key and separator included, so that nothing is lost
     */
    public record Metadata(MetadataKey key, String value, String source) {
    }

    /** A heading (null in the section before the first heading), its level (1 is the highest) and its paragraphs. */
    public record ParsedSection(@Nullable String heading, int level, List<ParsedParagraph> paragraphs) {
        public ParsedSection {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public record ParsedParagraph(String text, ParagraphRole role) {
    }

    /**
     * Something in the text that was not understood; the text itself is kept.
     *
     * @param code
     *        stable name of what was found, such as {@code INVALID_DATE}
     * @param offset
     *        where, in UTF-16 code units from the start of the input
     */
    public record ParseNote(String code, int offset, String message) {
    }
}
