package org.newsgraph.directory.popolo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/** A date that may be reduced to a month or a year; a time of day behind it is not looked at. */
final class PopoloDate {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");

    private PopoloDate() {
    }

    static @Nullable Optional<LocalDate> first(String field, @Nullable String text) {
        return read(field, text, matcher -> month(matcher, 1).atDay(1));
    }

    static @Nullable Optional<LocalDate> last(String field, @Nullable String text) {
        return read(field, text, matcher -> month(matcher, 12).atEndOfMonth());
    }

    /** Null for a reduced date. */
    static @Nullable Optional<LocalDate> exact(String field, @Nullable String text) {
        return read(field, text, matcher -> null);
    }

    private interface Reduced {
        @Nullable
        LocalDate day(Matcher matcher);
    }

    private static @Nullable Optional<LocalDate> read(String field, @Nullable String text, Reduced reduced) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw unreadable(field);
        }
        try {
            LocalDate day = matcher.group(3) == null
                    ? reduced.day(matcher)
                    : month(matcher, 1).atDay(Integer.parseInt(matcher.group(3)));
            return day == null ? null : Optional.of(day);
        } catch (DateTimeException noSuchDay) {
            throw unreadable(field);
        }
    }

    private static YearMonth month(Matcher matcher, int otherwise) {
        return YearMonth.of(Integer.parseInt(matcher.group(1)),
                matcher.group(2) == null ? otherwise : Integer.parseInt(matcher.group(2)));
    }

    private static ApiException unreadable(String field) {
        return ApiException.invalid(field, field + " must be a date such as 2021, 2021-03 or 2021-03-27");
    }
}
