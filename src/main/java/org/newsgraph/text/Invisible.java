package org.newsgraph.text;

/**
 * Signs that nobody sees and nobody types: soft hyphens, zero-width blanks and joiners, marks of direction. They come with a
 * text from the programs that wrote it, and are part of no name and no word.
 */
public final class Invisible {
    private static final char ZERO_WIDTH_BLANK = '\u200B';

    private Invisible() {
    }

    public static boolean is(int codePoint) {
        return codePoint == '\u00AD' || codePoint >= '\u200B' && codePoint <= '\u200F'
                || codePoint >= '\u202A' && codePoint <= '\u202E' || codePoint >= '\u2060' && codePoint <= '\u2064'
                || codePoint >= '\u2066' && codePoint <= '\u2069' || codePoint == '\uFEFF';
    }

    /**
     * The text as people see it. Joiners within a word stay, since scripts of Asia write words of other letters with them, and
     * so do zero-width blanks, as blanks, in scripts that set no others.
     */
    public static String without(String text) {
        if (text.codePoints().noneMatch(Invisible::is)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        int before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!is(sign)) {
                seen.append(sign);
                before = sign;
            } else if (isPartBehind(sign, before)) {
                seen.append(sign);
            } else if (sign == ZERO_WIDTH_BLANK && Character.isLetter(before) && !isCased(before)) {
                seen.append(' ');
            }
        }
        return seen.toString();
    }

    /** Behind these it changes how a word is written. */
    static boolean isPartBehind(int codePoint, int before) {
        return joins(codePoint) && (isMark(before) || Character.isLetter(before) && !isCased(before));
    }

    private static boolean joins(int codePoint) {
        return codePoint == '\u200C' || codePoint == '\u200D';
    }

    private static boolean isCased(int codePoint) {
        return Character.isUpperCase(codePoint) || Character.isLowerCase(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
