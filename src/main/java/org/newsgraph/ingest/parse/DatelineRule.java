package org.newsgraph.ingest.parse;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Dateline;

/**
 * A dateline opens the first paragraph: a place, perhaps a region, a date and an agency in brackets, then a dash:
 * "VILNIUS, March 27 (Agency) -", "LONDON (Reuters) —", "PARIS —". A place in capitals needs no more than the dash, if
 * the sentence after it starts in upper case; a place like "London" needs a known agency, as "Smith (Labour) - who won"
 * looks the same. Without a dash it is a dateline only if it is the whole paragraph.
 */
final class DatelineRule {
    private static final int LONGEST = 100;
    private static final int MOST_PARTS = 5;
    private static final int MOST_WORDS = 5;
    private static final Set<String> AGENCIES = Set.of("agency", "reuters", "ap", "afp", "dpa", "ansa", "efe", "tass",
            "upi", "bns", "pa", "xinhua", "bloomberg", "cnn", "bbc", "news", "press", "prnewswire", "globe",
            "newswire");
    private static final Set<String> NO_PLACES = Set.of("NATO", "UN", "EU", "WHO", "IMF", "UNESCO", "UNICEF", "OPEC",
            "FIFA", "UEFA", "NASA", "BBC", "CNN", "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "ANALYSIS", "OPINION",
            "FACTBOX", "EXPLAINER", "WATCH", "LIVE", "CORRECTED", "CORRECTION", "NOTE", "PHOTO");

    private DatelineRule() {
    }

    /** The dateline at the start of a paragraph, without its dash; null if there is none. */
    static @Nullable String find(String paragraph) {
        int limit = Math.min(paragraph.length(), LONGEST);
        for (int i = 1; i < limit; i++) {
            if (isDash(paragraph, i)) {
                String head = paragraph.substring(0, i).strip();
                return isDateline(head, afterDash(paragraph, i)) ? head : null;
            }
        }
        return paragraph.length() <= LONGEST && isWholeDateline(paragraph) ? paragraph : null;
    }

    /** Whether the text is a dateline and nothing else, with or without its dash. */
    static boolean isAlone(String text) {
        String dateline = text.length() > LONGEST + 4 ? null : find(text);
        return dateline != null && !Letters.hasLetterOrDigit(text.substring(dateline.length()));
    }

    private static boolean isDash(String text, int i) {
        if (Dateline.DASHES.indexOf(text.charAt(i)) < 0) {
            return false;
        }
        char before = text.charAt(i - 1);
        boolean apart = before == ' ' && (i + 1 == text.length() || " -".indexOf(text.charAt(i + 1)) >= 0);
        return apart || before == ')' || text.charAt(i) == '\u2014';
    }

    private static String afterDash(String text, int dash) {
        int i = dash;
        while (i < text.length() && (text.charAt(i) == ' ' || Dateline.DASHES.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return text.substring(i, Math.min(text.length(), i + LONGEST));
    }

    private static boolean isDateline(String head, String next) {
        String agency = agency(head);
        String[] parts = parts(head, agency);
        if (!arePlaces(parts)) {
            return false;
        }
        boolean capitals = isCapitals(parts[0]);
        if (!agency.isEmpty()) {
            return capitals || isKnown(agency);
        }
        return capitals && (isDated(parts) || !Letters.startsLowerCase(next));
    }

    private static boolean isWholeDateline(String text) {
        String agency = agency(text);
        String[] parts = parts(text, agency);
        return arePlaces(parts) && isCapitals(parts[0]) && (isKnown(agency) || isDated(parts));
    }

    /** What stands in brackets or between slashes at the end. */
    private static String agency(String head) {
        int open = head.endsWith(")") ? head.lastIndexOf('(') : -1;
        if (head.endsWith("/")) {
            open = head.lastIndexOf('/', head.length() - 2);
        }
        return open > 0 && head.indexOf(':', open) < 0 ? head.substring(open) : "";
    }

    private static boolean isKnown(String agency) {
        for (String word : agency.split("[^\\p{L}]+")) {
            if (AGENCIES.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String[] parts(String head, String agency) {
        return head.substring(0, head.length() - agency.length()).strip().split(", ?", -1);
    }

    private static boolean arePlaces(String[] parts) {
        if (parts.length > MOST_PARTS || NO_PLACES.contains(parts[0]) || !Letters.hasTwoLetters(parts[0])) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.split(" ").length > MOST_WORDS || Letters.startsLowerCase(part)
                    || !part.codePoints().allMatch(DatelineRule::isPlaceCharacter)) {
                return false;
            }
        }
        return !Calendar.isMonthOrWeekday(parts[0].split(" ")[0]);
    }

    private static boolean isPlaceCharacter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || " .'\u2019-/".indexOf(c) >= 0;
    }

    private static boolean isCapitals(String place) {
        return Letters.isUpperCase(place) && !Character.isDigit(place.charAt(0));
    }

    private static boolean isDated(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            for (String word : parts[i].split(" ")) {
                if (Calendar.isMonth(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
