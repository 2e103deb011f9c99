package org.newsgraph.ingest.parse;

import java.util.Set;

/** Joins hard-wrapped lines to running text. */
final class LineJoiner {
    /** After these a hyphen at the end of a line is a suspended one: "two- and three-year terms". */
    private static final Set<String> SUSPENDING = Set.of("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o");

    private final StringBuilder text = new StringBuilder();

    LineJoiner add(String line) {
        if (text.length() > 0 && !line.isEmpty() && !joinsClosely(line)) {
            text.append(' ');
        }
        text.append(line);
        return this;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private boolean joinsClosely(String line) {
        int before = text.codePointBefore(text.length());
        int after = line.codePointAt(0);
        return Letters.isIdeographic(before) && Letters.isIdeographic(after)
                || isHyphen(before) && endsInLetter(text.length() - 1) && continuesWord(line, after);
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010';
    }

    private boolean endsInLetter(int end) {
        return end > 0 && Character.isLetter(text.codePointBefore(end));
    }

    private static boolean continuesWord(String line, int first) {
        return Character.isLetterOrDigit(first)
                && !SUSPENDING.contains(line.substring(0, Math.min(Blanks.endOfWord(line, 0), 5)));
    }
}
