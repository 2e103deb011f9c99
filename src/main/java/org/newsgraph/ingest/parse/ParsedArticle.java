package org.newsgraph.ingest.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.ParagraphRole;

/**
 * An article as its plain text says it: nothing here is guessed from outside the text. The sources of the metadata, the
 * byline (unless the metadata gives it) and the sources of headings and paragraphs, put one after another, hold every
 * character of the input but white space and byte-order marks at its start.
 *
 * @param metadata
 *        the run of {@code key value} pairs at the very start of the text, in its order; then the title line and the
 *        standfirst under it, if the text prints them
 * @param byline
 *        the byline: the metadata's, or else as printed ("By Ana Ruiz"), or null
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

    /** With further notes. */
    public ParsedArticle withNotes(List<ParseNote> further) {
        return new ParsedArticle(metadata, byline, dateline, sections,
                Stream.concat(notes.stream(), further.stream()).toList());
    }

    /** The value that counts if the key is given more than once: the first that is not empty. */
    public Optional<String> value(MetadataKey key) {
        return metadata.stream().filter(pair -> pair.key() == key).map(Metadata::value)
                .filter(value -> !value.isEmpty()).findFirst();
    }

    /**
     * One {@code key value} pair.
     *
     * @param source
     *        the pair as it stands in the text, key and separator included, so that nothing is lost
     */
    public record Metadata(MetadataKey key, String value, String source) {
    }

    /**
     * A heading and the paragraphs under it.
     *
     * @param heading
     *        null in the section before the first heading
     * @param level
     *        1 is the highest
     * @param source
     *        the heading as it stands in the text, Markdown's marks and line ends included; empty if there is none
     */
    public record ParsedSection(@Nullable String heading, int level, List<ParsedParagraph> paragraphs, String source) {
        public ParsedSection {
            paragraphs = List.copyOf(paragraphs);
        }

        public ParsedSection(@Nullable String heading, int level, List<ParsedParagraph> paragraphs) {
            this(heading, level, paragraphs, heading == null ? "" : heading);
        }
    }

    /**
     * One paragraph, list item or quotation.
     *
     * @param source
     *        of a block quotation, the lines with their marks, which {@code text} is without; otherwise the text
     */
    public record ParsedParagraph(String text, ParagraphRole role, String source) {
        public ParsedParagraph(String text, ParagraphRole role) {
            this(text, role, text);
        }
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
