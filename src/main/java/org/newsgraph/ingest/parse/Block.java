package org.newsgraph.ingest.parse;

/**
 * A piece of the text whose lines belong together.
 *
 * @param source
 *        the text with the marks that it is shown without
 * @param level
 *        of a heading with marks, otherwise 0
 * @param offset
 *        where it starts, in UTF-16 code units from the start of the input
 */
record Block(Kind kind, String text, String source, int level, int offset) {

    enum Kind {
        /** A heading by its marks. */
        HEADING,
        /** A single line that stands alone: a paragraph, unless it is a heading. */
        LINE,
        /** A paragraph. */
        TEXT, LIST_ITEM, QUOTE
    }

    boolean isRunningText() {
        return kind == Kind.LINE || kind == Kind.TEXT;
    }
}
