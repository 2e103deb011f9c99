package org.newsgraph.ingest.parse;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.FlexibleDate;

/**
 * The moment that a label of a release names: "00:01 GMT, Thursday 6 March 2025", "March 6, 2025 at 9 a.m. ET". A word that
 * is not understood may mean a later one.
 */
final class HeldUntil {
    /** "9:00 AM MARCH 6" names no zone. */
    private static final Pattern TIME = Pattern.compile("(?<![\\d:.-])(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?"
            + "(?: ?([AaPp])\\.?[Mm]\\b\\.?| ?(?i:hrs|hours|h)\\b\\.?)?(?: ?\\(?((?!(?:ON|AT|FROM|OF|THE)\\b"
            + "|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]{2,5}(?:/[A-Z]{2,5})?\\b"
            + "|(?:[A-Z][a-z]+ ){1,3}[Tt]ime)\\)?)?(?![\\d:])");
    private static final Pattern NOON = Pattern.compile("(?i)\\b(?:12(?:[:.]00)? ?)?(?:noon|midday)\\b");
    private static final Pattern AFTER = Pattern.compile("(?i)^after ");
    private static final Pattern WORD = Pattern
            .compile("(?i)\\b(?:on|at|from|of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b,?");
    private static final Pattern ORDINAL = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern DAY = Pattern.compile("(.*?\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}))(?: (.+))?");

    private HeldUntil() {
    }

    /** Null if it cannot be told to the day and hour, such as one without a year. */
    static @Nullable Instant of(String words) {
        String plain = NOON.matcher(ORDINAL.matcher(words).replaceAll("$1")).replaceAll("12:00");
        Instant whole = FlexibleDate.parseLatest(plain);
        return whole != null ? whole : ofTimeAndDay(plain);
    }

    private static @Nullable Instant ofTimeAndDay(String plain) {
        String words = AFTER.matcher(plain).replaceFirst("");
        Matcher time = TIME.matcher(words);
        while (time.find()) {
            if (time.group(2) != null || time.group(3) != null) {
                return at(day(words.substring(0, time.start()) + " " + words.substring(time.end())), time);
            }
        }
        // After a day is not at its beginning.
        return words.length() < plain.length() ? null : FlexibleDate.parseLatest(day(words));
    }

    private static String day(String words) {
        String bare = WORD.matcher(words).replaceAll(" ").replaceAll("[()]|[.,;]+(?=[\\s)]|$)", " ");
        return Blanks.collapse(bare, 0, bare.length());
    }

    /** The zone may stand behind the time or behind the day. */
    private static @Nullable Instant at(String words, Matcher time) {
        Matcher day = DAY.matcher(words);
        int hour = hour(Integer.parseInt(time.group(1)), time.group(3));
        if (!day.matches() || hour < 0 || time.group(4) != null && day.group(2) != null) {
            return null;
        }
        String minute = time.group(2) == null ? "00" : time.group(2);
        String zone = time.group(4) != null ? time.group(4) : day.group(2);
        return FlexibleDate.parseLatest("%s %02d:%s".formatted(day.group(1), hour, minute)
                + (zone == null ? "" : " " + zone));
    }

    /** -1 if there is no such hour: 13 AM may be any. */
    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        boolean afternoon = "p".equalsIgnoreCase(half);
        return hour > 12 || hour == 0 && afternoon ? -1 : hour % 12 + (afternoon ? 12 : 0);
    }
}
