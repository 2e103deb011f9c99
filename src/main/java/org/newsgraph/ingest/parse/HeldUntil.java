package org.newsgraph.ingest.parse;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.FlexibleDate;

/** The moment that a label of a release names: "00:01 GMT, Thursday 6 March 2025", "March 6, 2025 at 9 a.m. ET". */
final class HeldUntil {
    private static final Pattern TIME = Pattern.compile("(?<![\\d:.-])(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?"
            + "(?: ?([AaPp])\\.?[Mm]\\b\\.?| ?(?:hrs|hours|h)\\b\\.?)?(?: ?\\(?([A-Z]{2,5}(?:/[A-Z]{2,5})?"
            + "|(?:[A-Z][a-z]+ ){1,3}[Tt]ime)\\)?)?(?![\\d:])");
    private static final Pattern WORD = Pattern
            .compile("(?i)\\b(?:on|at|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b,?");
    private static final Pattern ORDINAL = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)\\b");

    private HeldUntil() {
    }

    /** Null if it cannot be told to the day and hour, such as one without a year. */
    static @Nullable Instant of(String words) {
        Instant whole = FlexibleDate.parseLatest(words);
        return whole != null ? whole : ofTimeAndDay(ORDINAL.matcher(words).replaceAll("$1"));
    }

    private static @Nullable Instant ofTimeAndDay(String words) {
        Matcher time = TIME.matcher(words);
        while (time.find()) {
            if (time.group(2) != null || time.group(3) != null) {
                String day = day(words.substring(0, time.start()) + " " + words.substring(time.end()));
                return FlexibleDate.parseLatest(day) == null ? null : at(day, time);
            }
        }
        return FlexibleDate.parseLatest(day(words));
    }

    private static String day(String words) {
        String bare = WORD.matcher(words).replaceAll(" ").replaceAll("[.,;()]+(?=\\s|$)", "");
        return Blanks.collapse(bare, 0, bare.length());
    }

    private static @Nullable Instant at(String day, Matcher time) {
        String midnight = String.valueOf(FlexibleDate.parseLatest(day));
        int hour = Integer.parseInt(time.group(1));
        if (time.group(3) != null) {
            hour = hour % 12 + ("p".equalsIgnoreCase(time.group(3)) ? 12 : 0);
        }
        String minute = time.group(2) == null ? "00" : time.group(2);
        String zone = time.group(4) == null ? "" : " " + time.group(4);
        return FlexibleDate.parseLatest("%sT%02d:%s%s".formatted(midnight.substring(0, 10), hour, minute, zone));
    }
}
