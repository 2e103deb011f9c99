package org.newsgraph.ingest.parse;

/**
 * White space and line ends. Wider than Java's own notion, as wires and editors also send no-break spaces, NEL and the
 * Unicode separators.
 */
final class Blanks {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private Blanks() {
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    static boolean isLineEnd(char c) {
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The first index from here that is not white space. */
    static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipInLine(String text, int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i)) && !isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && !isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int endOfLine(String text, int from) {
        int i = from;
        while (i < text.length() && !isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The text between two indexes without white space around it, and one blank for each run of white space in it. */
    static String collapse(String text, int from, int to) {
        StringBuilder collapsed = new StringBuilder(to - from);
        boolean pending = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                pending = collapsed.length() > 0;
                continue;
            }
            if (pending) {
                collapsed.append(' ');
                pending = false;
            }
            collapsed.append(c);
        }
        return collapsed.toString();
    }
}
