package org.newsgraph.ingest;

/** White space as the text format ignores it. */
final class WhiteSpace {
    private WhiteSpace() {
    }

    /** The text without any of Unicode's white space and without byte-order marks. */
    static String strippedFrom(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> !isWhite(c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF';
    }
}
