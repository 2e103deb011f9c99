package org.newsgraph.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates as news formats write them: ISO 8601 in its basic and extended forms, with offsets with or without a colon, and
 * RFC 822. Without an offset they are UTC; a day alone is its midnight.
 */
final class FlexibleDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[Tt ]?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)? ?([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern MAIL = Pattern
            .compile("(?:[A-Za-z]{3,9}(?:,| |, ))?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*\\.?[ -]"
                    + "(\\d{4}|\\d{2})(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)? ?([A-Z]{1,5}|[+-]\\d{2}:?\\d{2})?");
    /** As of C's asctime, or in words: Tue Mar 4 09:15:00 2025; March 4, 2025 9:15 AM. */
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(?:[A-Za-z]{3,9},? )?([A-Za-z]{3})[a-z]*\\.? (\\d{1,2}),?"
                    + "(?: (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ([A-Z]{1,5}))?)? (\\d{4})"
                    + "(?:,? (?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([AaPp])\\.?[Mm]\\.?)?(?: ([A-Z]{1,5}|[+-]\\d{2}:?\\d{2}))?)?");
    /** Comments of mail, and names of zones beside their offsets. */
    private static final Pattern BESIDE = Pattern.compile(" ?(?:\\([^()]*\\)|\\[[A-Za-z0-9_/+-]+])$");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-05:00"), Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"), Map.entry("CDT", "-05:00"), Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"), Map.entry("PST", "-08:00"), Map.entry("PDT", "-07:00"),
            Map.entry("AST", "-04:00"), Map.entry("ADT", "-03:00"), Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"), Map.entry("HST", "-10:00"), Map.entry("WET", "Z"), Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"), Map.entry("CEST", "+02:00"), Map.entry("BST", "+01:00"),
            Map.entry("EET", "+02:00"), Map.entry("EEST", "+03:00"), Map.entry("MSK", "+03:00"),
            Map.entry("SAST", "+02:00"), Map.entry("HKT", "+08:00"), Map.entry("SGT", "+08:00"),
            Map.entry("AWST", "+08:00"), Map.entry("JST", "+09:00"), Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"), Map.entry("AEDT", "+11:00"), Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    private FlexibleDate() {
    }

    /** Null if the text is no date of the years 1 to 9999. */
    static @Nullable Instant parse(String given) {
        String text = BESIDE.matcher(given).replaceFirst("");
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return instant(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso, 4,
                        nanos(iso.group(7)), iso.group(8));
            }
            Matcher mail = MAIL.matcher(text);
            int month = mail.matches() ? month(mail.group(2)) : 0;
            return month == 0
                    ? monthFirst(MONTH_FIRST.matcher(text))
                    : instant(year(mail.group(3)), month, number(mail.group(1)), mail, 4, 0, mail.group(7));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable Instant monthFirst(Matcher date) {
        int month = date.matches() ? month(date.group(1)) : 0;
        if (month == 0) {
            return null;
        }
        boolean before = date.group(3) != null;
        Instant said = instant(number(date.group(7)), month, number(date.group(2)), date, before ? 3 : 8, 0,
                date.group(before ? 6 : 12));
        return said == null ? null : said.plus(halfDays(date.group(8), date.group(11)), ChronoUnit.HALF_DAYS);
    }

    /** What makes 12 AM midnight, and 1 PM one o'clock in the afternoon. */
    private static int halfDays(@Nullable String hour, @Nullable String half) {
        boolean noon = number(hour) == 12;
        if (half == null) {
            return 0;
        }
        return half.equalsIgnoreCase("p") ? noon ? 0 : 1 : noon ? -1 : 0;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static @Nullable Instant instant(int year, int month, int day, Matcher time, int hour, int nanos,
            @Nullable String zone) {
        if (year == 0) {
            return null;
        }
        return LocalDateTime.of(year, month, day, number(time.group(hour)), number(time.group(hour + 1)),
                Math.min(59, number(time.group(hour + 2))), nanos).toInstant(offset(zone));
    }

    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        String known = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        return ZoneOffset.of(known.length() == 5 ? known.substring(0, 3) + ":" + known.substring(3) : known);
    }

    /** Two digits are of 1970 to 2069. */
    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
