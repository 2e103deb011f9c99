package org.newsgraph.text;

/** Classes of code points. */
final class Chars {
    private Chars() {
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == '\uFEFF';
    }

    static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019' || codePoint == '\u02BC';
    }

    static boolean isHyphen(int codePoint) {
        return codePoint == '-' || codePoint == '\u2010' || codePoint == '\u2011';
    }

    /** A letter, digit or mark of a script that sets blanks between words, or an invisible sign within a word. */
    static boolean isWordPart(int codePoint) {
        return !Character.isIdeographic(codePoint) && (Character.isLetterOrDigit(codePoint) || isMark(codePoint)
                || Invisible.is(codePoint) && codePoint != '\uFEFF');
    }

    /** Whether the sign at this place holds the letters on its two sides together in one word. */
    static boolean joins(String text, int at) {
        int after = at + 1;
        if (after >= text.length() || !isWordPart(text.codePointAt(after))
                || !Character.isLetterOrDigit(text.codePointAt(after))) {
            return false;
        }
        char sign = text.charAt(at);
        int before = text.codePointBefore(at);
        int behind = text.codePointAt(after);
        return switch (sign) {
            case '\'', '\u2019', '\u02BC', '-', '\u2010', '\u2011' -> true;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(behind);
            case '.' ->
                Character.isLetterOrDigit(before) && (Character.isLowerCase(behind) || Character.isDigit(behind));
            default -> false;
        };
    }

    static boolean endsSentence(int codePoint) {
        return codePoint == '.' || codePoint == '!' || codePoint == '?' || codePoint == '\u2026'
                || isWideStop(codePoint);
    }

    /** Full stops of scripts that set no blank after them. */
    static boolean isWideStop(int codePoint) {
        return codePoint == '\u3002' || codePoint == '\uFF01' || codePoint == '\uFF1F' || codePoint == '\uFF61';
    }

    static boolean closes(int codePoint) {
        return codePoint == '"' || codePoint == '\'' || Character.getType(codePoint) == Character.END_PUNCTUATION
                || Character.getType(codePoint) == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
