package org.newsgraph.ingest.parse;

import java.util.Set;

import org.newsgraph.text.WideScript;

/** Joins hard-wrapped lines to running text. */
final class LineJoiner {
    /** After these a hyphen at the end of a line is a suspended one: "two- and three-year terms". */
    private static final Set<String> SUSPENDING = Set.of("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o");
    private static final char SOFT_HYPHEN = '\u00AD';

    private final BrokenWords broken;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder source = new StringBuilder();

    LineJoiner(BrokenWords broken) {
        this.broken = broken;
    }

    LineJoiner add(String line) {
        if (text.isEmpty() || line.isEmpty()) {
            source.append(line);
        } else if (breaksWord(line)) {
            text.setLength(text.length() - 1);
            // On one line the hyphen would be part of the word.
            source.append('\n').append(line);
        } else {
            String between = joinsClosely(line) ? "" : " ";
            text.append(between);
            source.append(between).append(line);
        }
        text.append(line);
        return this;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    /** With the hyphens that the text is without. */
    String source() {
        return source.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static boolean endsInHyphen(String line) {
        int last = line.length() - 1;
        return last > 0 && isHyphen(line.charAt(last)) && Character.isLetter(line.codePointBefore(last));
    }

    private boolean breaksWord(String line) {
        int last = text.length() - 1;
        if (last > 0 && text.charAt(last) == SOFT_HYPHEN) {
            return Character.isLetter(text.codePointBefore(last)) && Character.isLetter(line.codePointAt(0));
        }
        return joinsAtHyphen(line) && broken.breaks(text, line);
    }

    private boolean joinsClosely(String line) {
        return WideScript.has(text.codePointBefore(text.length())) && WideScript.has(line.codePointAt(0))
                || joinsAtHyphen(line);
    }

    private boolean joinsAtHyphen(String line) {
        int last = text.length() - 1;
        return last > 0 && isHyphen(text.charAt(last)) && Character.isLetter(text.codePointBefore(last))
                && continuesWord(line, line.codePointAt(0));
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010';
    }

    private static boolean continuesWord(String line, int first) {
        return Character.isLetterOrDigit(first)
                && !SUSPENDING.contains(line.substring(0, Math.min(Blanks.endOfWord(line, 0), 5)));
    }
}
