package org.newsgraph.ingest.format;

/**
 * A heading, paragraph, list item or paragraph of a quotation.
 *
 * @param level
 *        of a heading, 1 is the highest; otherwise 0
 * @param text
 *        on one line, not blank
 */
public record TextBlock(Kind kind, int level, String text) {
    public enum Kind {
        HEADING, PARAGRAPH, LIST_ITEM, QUOTE
    }
}
