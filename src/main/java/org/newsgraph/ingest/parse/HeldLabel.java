package org.newsgraph.ingest.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line that says that a paper is not to be used yet: "EMBARGOED UNTIL 6 MARCH", "Not for publication before 9 AM". Titles
 * begin with the same words ("Embargo: 5 things to know"): behind those, all others must be of a date.
 */
final class HeldLabel {
    private static final int LONGEST = 120;
    private static final String USE = "(?:release|distribution|publication|use|broadcast)";
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\d\\\\>\"'\u201c\u2018]++|[^\\p{L}\\d.)]++$");
    private static final Pattern HELD = Pattern.compile("(?iu)((?:strictly |under )?(?:strict )?embargo(?:ed)?|hold"
            + "|not for (?:(?:immediate|general|public) )?" + USE + ")(?![\\p{L}\\d])( for " + USE + ")?"
            + "( until| till| before| for| on| at|(?= after )|:)?(?![\\p{L}\\d])[^\\p{L}\\d]*+(.*)");
    private static final Pattern RELEASED = Pattern
            .compile("(?iu)(for (?:release|publication|use))(?: on| at| from|(?= after )|:) *(\\S.*)");
    private static final Pattern PLAIN = Pattern.compile("(?iu)embargo|hold");
    /** Alone, these may be a title too. */
    private static final Pattern TITLE = Pattern.compile("(?iu)under embargo|not for (?:(?:general|public) )?" + USE);
    private static final Pattern CLOCK = Pattern.compile("(?i)\\b\\d{1,2}(?:[:.]\\d{2}| ?[ap]\\.?m\\b)");
    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DATED = Pattern
            .compile("(?i)\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "|" + MONTH + "\\.? \\d{1,2})\\b");
    private static final Set<String> MOMENTS = Set.of("noon", "midday", "midnight", "delivery", "notice", "today",
            "tomorrow", "tonight");
    private static final Set<String> BESIDE = Set.of("am", "pm", "a", "p", "m", "hrs", "hours", "h", "o", "clock",
            "on", "at", "of", "the", "in", "from", "until", "till", "before", "after", "and", "not", "further", "check",
            "against", "morning", "afternoon", "evening", "night", "end", "close", "cob", "eod", "business", "day",
            "gmt", "utc", "z", "bst", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt",
            "cet", "cest", "eet", "eest", "msk", "ist", "sgt", "hkt", "jst", "kst", "awst", "aest", "aedt", "nzst",
            "nzdt", "sast", "eastern", "central", "mountain", "pacific", "standard", "daylight", "summer", "uk",
            "london", "local", "time");

    private HeldLabel() {
    }

    /** Until when, in its words, which may be none; null if the line does not say that. */
    static @Nullable String end(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        String bare = MARKS.matcher(line).replaceAll("");
        Matcher held = HELD.matcher(bare);
        if (held.matches()) {
            return isHeld(held, bare) ? held.group(4) : null;
        }
        Matcher released = RELEASED.matcher(bare);
        return released.matches() && (isMoment(released.group(2))
                || Letters.isUpperCase(released.group(1)) && namesDayOrHour(released.group(2)))
                        ? released.group(2)
                        : null;
    }

    /**
     * The same below a title, where more than a date is running text. A plain word needs a whole moment there.
     *
     * @param alone
     *        no other line belongs to it
     */
    static @Nullable String endBelow(String line, boolean alone) {
        if (line.length() > LONGEST) {
            return null;
        }
        String bare = MARKS.matcher(line).replaceAll("");
        Matcher held = HELD.matcher(bare);
        if (!held.matches()) {
            return null;
        }
        String phrase = held.group(1);
        boolean label = PLAIN.matcher(phrase).matches()
                ? (alone || Character.isUpperCase(phrase.charAt(0))) && HeldUntil.of(held.group(4)) != null
                : Letters.isUpperCase(phrase) || alone && !held.group(4).isEmpty();
        return label && isHeld(held, bare) ? held.group(4) : null;
    }

    private static boolean isHeld(Matcher held, String line) {
        String phrase = held.group(1);
        String words = held.group(4);
        boolean plain = PLAIN.matcher(phrase).matches();
        if (words.isEmpty()) {
            return !plain && (Letters.isUpperCase(line) || !TITLE.matcher(phrase).matches());
        }
        if (held.group(2) == null && held.group(3) == null) {
            return isMoment(words) && namesDayOrHour(words) && !phrase.equalsIgnoreCase("hold");
        }
        return isMoment(words) || !plain && (Letters.isUpperCase(phrase) ? namesDayOrHour(words) : namesTime(words));
    }

    /** Whether nothing but a moment is named. */
    private static boolean isMoment(String words) {
        boolean moment = false;
        for (String word : words.split("[^\\p{L}\\d]+")) {
            boolean names = !word.isEmpty() && Character.isDigit(word.charAt(0)) || isDay(word);
            if (!names && !word.isEmpty() && !BESIDE.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
            moment |= names;
        }
        return moment;
    }

    private static boolean namesDayOrHour(String words) {
        for (String word : words.split("[^\\p{L}\\d]+")) {
            if (isDay(word)) {
                return true;
            }
        }
        return CLOCK.matcher(words).find();
    }

    private static boolean namesTime(String words) {
        return CLOCK.matcher(words).find() || DATED.matcher(words).find()
                || YEAR.matcher(words).find() && namesDayOrHour(words);
    }

    private static boolean isDay(String word) {
        return Calendar.isMonthOrWeekday(word) || MOMENTS.contains(word.toLowerCase(Locale.ROOT));
    }
}
