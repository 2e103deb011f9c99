package org.newsgraph.ingest.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A metadata key in the text, and what may be its value.
 * <p>
 * Date, embargo, URI, slug and language have a closed form: one word, which more pairs or the lead may follow on the line. As a
 * slug and a language look like any word, what follows them must not start in lower case ("language is dying").
 * <p>
 * Headline, standfirst, byline and category run to the end of the line. After a blank (not a colon) such a line is a
 * value only if it cannot be running text: it does not start in lower case ("headline inflation rose"), is not too long,
 * does not end a sentence (but may a question), and the next line does not go on in lower case. A category may start in lower case, as most
 * do, but has at most three words; a standfirst may end a sentence.
 *
 * @param valueStart
 *        the first character after key and separator; may be the end of the line
 */
record MetadataPair(String text, MetadataKey key, int start, boolean colon, int valueStart) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.{0,30}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_URI = 2048;
    private static final int LONGEST_STANDFIRST = 400;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_CATEGORY_WORDS = 3;

    String name() {
        return key.name().toLowerCase(Locale.ROOT);
    }

    String value() {
        return Blanks.collapse(text, valueStart, Math.max(valueStart, end()));
    }

    int end() {
        if (isClosed()) {
            return Blanks.endOfWord(text, valueStart);
        }
        int end = Blanks.endOfLine(text, valueStart);
        while (end > valueStart && Blanks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end > valueStart ? end : text.indexOf(':', start) + 1;
    }

    boolean isAccepted() {
        return isClosed() ? hasClosedForm() : colon || isLineOfItsOwn();
    }

    /** Most titles that begin with such a word do so with a capital: "Byline: A reporter's memoir". */
    boolean isLowerCase() {
        return text.startsWith(name(), start);
    }

    /** Whether no title would look like this, not even one with a capital. */
    boolean isSure() {
        return switch (key) {
            case DATE, EMBARGO, URI, HEADLINE -> true;
            case LANGUAGE -> Blanks.skipInLine(text, end()) == Blanks.endOfLine(text, end());
            case SLUG, STANDFIRST, BYLINE, DATELINE, CATEGORY -> false;
        };
    }

    /** Whether somebody meant to write this pair, and did not just begin a sentence with such a word. */
    boolean isMeantAsPair() {
        return colon || (key == MetadataKey.DATE || key == MetadataKey.EMBARGO) && valueStart < text.length()
                && Character.isDigit(text.charAt(valueStart));
    }

    private boolean isClosed() {
        return switch (key) {
            case DATE, EMBARGO, URI, SLUG, LANGUAGE -> true;
            case HEADLINE, STANDFIRST, BYLINE, DATELINE, CATEGORY -> false;
        };
    }

    private boolean hasClosedForm() {
        int end = end();
        if (end == valueStart || end - valueStart > LONGEST_URI) {
            return false;
        }
        String word = text.substring(valueStart, end);
        return switch (key) {
            case DATE, EMBARGO -> isDate(word);
            case URI -> word.indexOf(':') > 0 && word.indexOf(':') < word.length() - 1;
            case SLUG -> SLUG.matcher(word).matches() && !goesOnInLowerCase(end);
            default -> LANGUAGE.matcher(word).matches() && !goesOnInLowerCase(end);
        };
    }

    static boolean isDate(String word) {
        if (!DATE.matcher(word).matches()) {
            return false;
        }
        try {
            int year = word.length() == 10
                    ? LocalDate.parse(word).getYear()
                    : OffsetDateTime.parse(word).withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean goesOnInLowerCase(int from) {
        int next = Blanks.skipInLine(text, from);
        return next < text.length() && Character.isLowerCase(text.codePointAt(next))
                && MetadataRun.pairAt(text, next) == null;
    }

    private boolean isLineOfItsOwn() {
        int end = Blanks.endOfLine(text, valueStart);
        int longest = key == MetadataKey.STANDFIRST ? LONGEST_STANDFIRST : LONGEST_LINE;
        if (end == valueStart || end - valueStart > longest) {
            return false;
        }
        String value = value();
        int next = Line.afterLineEnd(text, end);
        return hasOpenForm(value) && (next >= text.length() || !goesOnInLowerCase(next));
    }

    private boolean hasOpenForm(String value) {
        return switch (key) {
            case STANDFIRST -> Letters.startsLikeTitle(value);
            // A text may well begin with the word.
            case DATELINE -> false;
            case CATEGORY -> !Letters.endsSentence(value) && value.split(" ").length <= MOST_CATEGORY_WORDS;
            default -> Letters.startsLikeTitle(value)
                    && (!Letters.endsSentence(value) || Letters.isQuestionMark(Letters.lastInside(value)));
        };
    }
}
