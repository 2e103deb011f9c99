package org.newsgraph.ingest.parse;

/** What the first and the last characters of a line tell. All methods take text whose white space is collapsed. */
final class Letters {
    private static final String OPENERS = "\"'\u201C\u201E\u2018\u201A\u00AB\u2039([{\u00BF\u00A1\u300C\u300E\u300A";
    private static final String CLOSERS = "\"'\u201D\u201C\u2019\u2018\u00BB\u203A)]}\u300D\u300F\u300B";
    private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uFF0E\uFF61\uFF01\uFF1F\u061F\u06D4\u0964\u0589\u1362";
    private static final String QUESTION_MARKS = "?\uFF1F\u061F\u037E";

    private Letters() {
    }

    static boolean isCloser(int c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(int c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isQuestionMark(int c) {
        return QUESTION_MARKS.indexOf(c) >= 0;
    }

    /** The last character that is no closing quotation mark or bracket; 0 if there is none. */
    static int lastInside(String text) {
        int end = text.length();
        while (end > 0 && isCloser(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? 0 : text.codePointBefore(end);
    }

    static boolean endsSentence(String text) {
        return SENTENCE_ENDS.indexOf(lastInside(text)) >= 0;
    }

    /** The first character that is no opening quotation mark or bracket; 0 if there is none. */
    static int firstInside(String text) {
        int start = startInside(text);
        return start == text.length() ? 0 : text.codePointAt(start);
    }

    static boolean startsLowerCase(String text) {
        return Character.isLowerCase(firstInside(text));
    }

    /** Whether the first word may open a title: no lower case, unless the word is written like "iPhone". */
    static boolean startsLikeTitle(String text) {
        int first = firstInside(text);
        if (!Character.isLowerCase(first)) {
            return Character.isLetterOrDigit(first) || Character.getType(first) == Character.CURRENCY_SYMBOL;
        }
        int start = startInside(text);
        return text.substring(start, Blanks.endOfWord(text, start)).chars().anyMatch(Character::isUpperCase);
    }

    static boolean hasTwoLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < 2; i += Character.charCount(text.codePointAt(i))) {
            letters += Character.isLetter(text.codePointAt(i)) ? 1 : 0;
        }
        return letters == 2;
    }

    static boolean hasLetterOrDigit(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has letters in upper case and none in lower case. */
    static boolean isUpperCase(String text) {
        boolean upper = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLowerCase(text.codePointAt(i))) {
                return false;
            }
            upper |= Character.isUpperCase(text.codePointAt(i));
        }
        return upper;
    }

    private static int startInside(String text) {
        int start = 0;
        while (start < text.length() && isOpener(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
