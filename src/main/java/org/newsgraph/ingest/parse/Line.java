package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A line without white space around it and with single blanks in it.
 *
 * @param indent
 *        columns of white space before it
 * @param offset
 *        where it starts, in UTF-16 code units from the start of the input
 */
record Line(String text, int indent, int offset) {
    private static final int TAB = 4;

    /** The lines from an index on, grouped: blank lines and paragraph separators stand between two groups. */
    static List<List<Line>> groups(String text, int from) {
        List<List<Line>> groups = new ArrayList<>();
        List<Line> group = new ArrayList<>();
        int start = from;
        while (start < text.length()) {
            int end = Blanks.endOfLine(text, start);
            Line line = of(text, start, end);
            if (!line.text.isEmpty()) {
                group.add(line);
            }
            start = afterLineEnd(text, end);
            boolean closes = line.text.isEmpty() || end < text.length() && text.charAt(end) == '\u2029';
            if (!group.isEmpty() && (closes || start >= text.length())) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        return groups;
    }

    private static Line of(String text, int start, int end) {
        int first = Blanks.skipInLine(text, start);
        int indent = 0;
        for (int i = start; i < first; i++) {
            indent += columns(text.charAt(i));
        }
        return new Line(Blanks.collapse(text, first, end), indent, first);
    }

    private static int columns(char blank) {
        if (blank == '\u3000') {
            return 2;
        }
        return blank == '\t' ? TAB : 1;
    }

    static int afterLineEnd(String text, int end) {
        // CR CR LF is what a twice converted CR LF looks like, and no blank line.
        if (text.startsWith("\r\r\n", end)) {
            return end + 3;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
