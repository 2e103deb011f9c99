package org.newsgraph.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates as news formats write them: ISO 8601 in its basic and extended forms, with offsets with or without a colon, and
 * RFC 822. Without an offset they are UTC; a day alone is its midnight.
 */
public final class FlexibleDate {
    /** Names in words are told from other words by their end. */
    private static final String ZONE = "[A-Z]{1,5}(?: ?/ ?[A-Z]{2,5})?|(?:GMT|UTC)?[+-]\\d{2}:?\\d{2}"
            + "|[A-Za-z]{2,12}(?: [A-Za-z]{2,12}){0,2} [Tt]ime";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})"
            + "(?:[Tt ]?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)? ?(z|[+-]\\d{2}|" + ZONE + ")?");
    private static final Pattern MAIL = Pattern
            .compile("(?:[A-Za-z]{3,9}(?:,| |, ))?(\\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*\\.?[ -]"
                    + "(\\d{4}|\\d{2})(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?)? ?(" + ZONE + ")?");
    /** As of C's asctime, or in words: Tue Mar 4 09:15:00 2025; March 4, 2025 9:15 AM. */
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(?:[A-Za-z]{3,9},? )?([A-Za-z]{3})[A-Za-z]*\\.? (\\d{1,2}),?"
                    + "(?: (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ([A-Z]{1,5}))?)? (\\d{4})"
                    + "(?:,? (?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: ?([AaPp])\\.?[Mm]\\.?)?(?: (" + ZONE
                    + "))?)?");
    /** Comments of mail, and names of zones. */
    private static final Pattern BESIDE = Pattern.compile(" ?(?:\\(([A-Za-z][A-Za-z0-9 ._/+:-]*)\\)"
            + "|\\[([A-Za-z][A-Za-z0-9_/+-]*)])$");
    private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z ._/-]+(?:[+-]\\d{1,2}(?::?\\d{2})?)?");
    /** "Noon 4 March 2025" is not its midnight. */
    private static final Pattern OTHER_WORD = Pattern
            .compile("(?i)(?!(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?"
                    + "|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b)[a-z]");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    private FlexibleDate() {
    }

    /** Null if the text is no date of the years 1 to 9999, or may mean another moment. */
    static @Nullable Instant parse(String text) {
        return parse(text, false);
    }

    /** Whether it says of which place its hour is. */
    static boolean namesZone(String text) {
        try {
            Said said = said(text);
            return said == null || said.zone != null;
        } catch (DateTimeException impossible) {
            return true;
        }
    }

    /** Of two moments that a clock in autumn shows alike, the later one; null if a word before it may mean another. */
    public static @Nullable Instant parseLatest(String text) {
        return OTHER_WORD.matcher(text).lookingAt() ? null : parse(text, true);
    }

    private static @Nullable Instant parse(String text, boolean latest) {
        Matcher beside = BESIDE.matcher(text);
        try {
            if (!beside.find()) {
                Said said = said(text);
                return said == null
                        ? null
                        : said.at(said.zone == null ? ZoneOffset.UTC : ZoneNames.of(said.zone), latest);
            }
            Said said = said(text.substring(0, beside.start()));
            return said == null ? null : said.beside(Values.first(beside.group(1), beside.group(2)), latest);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable Said said(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return new Said(day(number(iso.group(1)), number(iso.group(2)), iso.group(3)),
                    time(iso, 4, null).plusNanos(nanos(iso.group(7))), iso.group(8));
        }
        Matcher mail = MAIL.matcher(text);
        int month = mail.matches() ? month(mail.group(2)) : 0;
        return month == 0
                ? monthFirst(MONTH_FIRST.matcher(text))
                : new Said(day(year(mail.group(3)), month, mail.group(1)), time(mail, 4, null), mail.group(7));
    }

    private static @Nullable Said monthFirst(Matcher date) {
        int month = date.matches() ? month(date.group(1)) : 0;
        boolean before = month > 0 && date.group(3) != null;
        boolean twice = before && date.group(8) != null;
        return month == 0 || twice
                ? null
                : new Said(day(number(date.group(7)), month, date.group(2)),
                        time(date, before ? 3 : 8, date.group(11)), date.group(before ? 6 : 12));
    }

    private static LocalDate day(int year, int month, String day) {
        if (year == 0) {
            throw new DateTimeException("no such year");
        }
        return LocalDate.of(year, month, number(day));
    }

    private static LocalTime time(Matcher date, int group, @Nullable String half) {
        return LocalTime.of(hour(number(date.group(group)), half), number(date.group(group + 1)),
                Math.min(59, number(date.group(group + 2))));
    }

    /** 12 AM is midnight. Some write 13 PM or 0 AM, which mean one hour; 13 AM and 0 PM may be any. */
    private static int hour(int hour, @Nullable String half) {
        boolean afternoon = "p".equalsIgnoreCase(half);
        if (half == null) {
            return hour;
        }
        if (hour > 23 || (afternoon ? hour == 0 : hour > 12)) {
            throw new DateTimeException("no such hour");
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
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

    /** A day and a time of day, and the offset or zone behind them. */
    private record Said(LocalDate day, LocalTime time, @Nullable String zone) {
        Instant at(ZoneId place, boolean latest) {
            ZonedDateTime there = LocalDateTime.of(day, time).atZone(place);
            return (latest ? there.withLaterOffsetAtOverlap() : there).toInstant();
        }

        /** A name alone is beside the point if the offset is known, and otherwise says it. */
        @Nullable
        Instant beside(String name, boolean latest) {
            if (zone == null) {
                return at(ZoneNames.of(name), latest);
            }
            return BARE_NAME.matcher(name).matches() ? at(ZoneNames.of(zone), latest) : null;
        }
    }
}
