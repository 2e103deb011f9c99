package org.newsgraph.ingest.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Short lines that are part of a page and not of the story: neither headings nor a lead. */
final class Furniture {
    private static final int LONGEST = 160;
    private static final int LONGEST_NOTICE = 20;
    private static final int LONGEST_ASIDE = 40;
    private static final int LONGEST_TOLD = 60;
    private static final int MOST_SCORE_WORDS = 10;
    private static final Set<String> NOTICES = Set.of("advertisement", "advertisements", "ends", "end", "read more",
            "more to follow", "more follows", "related", "related articles", "related stories", "see also", "share",
            "click here", "subscribe", "subscribe now", "leave a comment", "upgrade to paid");
    /** "Serves 4", "Makes about 12 large cookies". */
    private static final Pattern YIELD = Pattern.compile("(?:Serves|Makes|Yields?|SERVES|MAKES)"
            + "(?: about| around| up to| approximately)? \\d{1,4}(?:(?:[-\u2013]| to | or )\\d{1,4})?(?: \\p{Ll}+){0,2}");
    /** "Sun rises 5:12", "High tide 3:15 p.m.": a time of day behind few words, none of which leads to it. */
    private static final Pattern CLOCK = Pattern.compile("(?:Sun(?:rise|set)|Dawn|Dusk|\\p{Lu}\\p{L}*(?: \\p{L}+){1,2})"
            + "(?<! at| by| of| from| until| till| since| after| before| to| around| past| near) "
            + "\\d{1,2}[:.]\\d{2}(?: ?[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3},?");
    private static final Pattern RESULT = Pattern.compile("\\d{1,3}[-\u2013:]\\d{1,3},?");

    private Furniture() {
    }

    static boolean is(String text) {
        return !Letters.hasLetterOrDigit(text) || text.length() <= LONGEST && (BylineRule.matches(text)
                || hasDigit(text) && Calendar.isDate(text) || isScore(text) || isTold(text) || isNotice(text)
                || ReleaseLabel.isKind(text) || Label.isCreditOrSpeaker(text) || DatelineRule.isAlone(text)
                || isAside(text));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** "(Applause)" */
    private static boolean isAside(String text) {
        return text.length() <= LONGEST_ASIDE && (text.startsWith("(") && text.indexOf(')') == text.length() - 1
                || text.startsWith("[") && text.indexOf(']') == text.length() - 1);
    }

    private static boolean isTold(String text) {
        return text.length() <= LONGEST_TOLD && (YIELD.matcher(text).matches() || CLOCK.matcher(text).matches());
    }

    private static boolean isNotice(String text) {
        return text.length() <= LONGEST_NOTICE && NOTICES.contains(text.toLowerCase(Locale.ROOT));
    }

    /** "Arsenal 2-1 Chelsea", "Arsenal 2, Chelsea 1": capitalised names and results. A verb makes it a title. */
    static boolean isScore(String text) {
        if (text.length() > LONGEST || !hasDigit(text)) {
            return false;
        }
        String[] words = text.split(" ");
        if (words.length > MOST_SCORE_WORDS) {
            return false;
        }
        int numbers = 0;
        for (String word : words) {
            if (Letters.startsLowerCase(word)) {
                return false;
            }
            numbers += RESULT.matcher(word).matches() ? 2 : POINTS.matcher(word).matches() ? 1 : 0;
        }
        return numbers >= 2 && (numbers > 2 || RESULT.matcher(text).find()
                || POINTS.matcher(words[words.length - 1]).matches());
    }
}
