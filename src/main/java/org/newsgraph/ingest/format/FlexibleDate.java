package org.newsgraph.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
    private static final Pattern MAIL = Pattern.compile("(?:[A-Za-z]{3,9},? )?(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*\\.?[ -]"
            + "(\\d{4}|\\d{2})(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)? ?([A-Z]{1,4}|[+-]\\d{2}:?\\d{2})?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-05:00"), Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"), Map.entry("CDT", "-05:00"), Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"), Map.entry("PST", "-08:00"), Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"), Map.entry("CEST", "+02:00"), Map.entry("BST", "+01:00"));

    private FlexibleDate() {
    }

    /** Null if the text is no date of the years 1 to 9999. */
    static @Nullable Instant parse(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return instant(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso, 4,
                        nanos(iso.group(7)), iso.group(8));
            }
            Matcher mail = MAIL.matcher(text);
            int month = mail.matches() ? MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
            return month == 0
                    ? null
                    : instant(year(mail.group(3)), month, number(mail.group(1)), mail, 4, 0, mail.group(7));
        } catch (DateTimeException impossible) {
            return null;
        }
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
