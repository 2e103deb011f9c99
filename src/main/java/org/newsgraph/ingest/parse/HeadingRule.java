package org.newsgraph.ingest.parse;

import org.newsgraph.text.WideScript;

/**
 * What a heading without marks looks like: short, starting like a title, ending with a word or (if very short) a question
 * mark. What may as well be something else is left to the text: a whole line in quotation marks or brackets, a speaker's
 * name, a list item, an address, a score. Where it must stand is decided by {@link Headings}.
 */
final class HeadingRule {
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 15;
    private static final int MOST_QUESTION_WORDS = 10;
    private static final int MOST_IDEOGRAPHS = 40;

    private HeadingRule() {
    }

    static boolean matches(String line) {
        return !line.isEmpty() && line.length() <= LONGEST && startsLikeHeading(line) && endsLikeHeading(line)
                && Letters.hasTwoLetters(line) && !isTooLong(line) && !isEnclosed(line) && !isAddress(line)
                && !Furniture.is(line);
    }

    /** "EU: Ministers agree on fish", which could also be what somebody says; longer names in capitals mostly are of people. */
    static boolean matchesBehindLabel(String line) {
        return line.length() <= LONGEST && Label.isSpeaker(line) && Label.isShort(line)
                && matches(Label.wordsBehind(line));
    }

    private static boolean startsLikeHeading(String line) {
        boolean hashtag = line.charAt(0) == '#' && line.length() > 1 && Character.isLetter(line.codePointAt(1));
        return (hashtag || Letters.startsLikeTitle(line)) && !ListMarker.isMarked(line);
    }

    private static boolean endsLikeHeading(String line) {
        int last = line.codePointBefore(line.length());
        if (Letters.isQuestionMark(Letters.lastInside(line))) {
            return words(line) <= MOST_QUESTION_WORDS;
        }
        return !Letters.endsSentence(line) && (Letters.isCloser(last) || isWordEnd(last));
    }

    private static boolean isWordEnd(int c) {
        return switch (Character.getType(c)) {
            case Character.CURRENCY_SYMBOL, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c) || c == '%' || c == '+';
        };
    }

    private static boolean isTooLong(String line) {
        return words(line) > MOST_WORDS
                || line.codePoints().filter(WideScript::has).limit(MOST_IDEOGRAPHS + 1)
                        .count() > MOST_IDEOGRAPHS;
    }

    private static long words(String line) {
        return line.chars().filter(c -> c == ' ').count() + 1;
    }

    private static boolean isEnclosed(String line) {
        return Letters.isOpener(line.codePointAt(0)) && Letters.isCloser(line.codePointBefore(line.length()));
    }

    private static boolean isAddress(String line) {
        return line.contains("://") || line.contains("www.") || line.indexOf('@') > 0;
    }
}
