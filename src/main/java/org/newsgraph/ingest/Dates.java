package org.newsgraph.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/** When an article was published, from what its sender or its text says. */
final class Dates {
    /** Bounds that every calendar and database in use can hold. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Dates() {
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    static void check(ArticleInput input) {
        given(input);
        updated(input);
    }

    /** A date alone stands for its midnight, UTC; whole microseconds, as the database keeps them. */
    static Optional<Instant> of(ArticleInput input, Optional<String> inText) {
        return given(input).map(instant -> instant.truncatedTo(ChronoUnit.MICROS)).or(() -> inText(inText));
    }

    /** The same of what stands in a text alone. */
    static Optional<Instant> inText(Optional<String> text) {
        return text.flatMap(Dates::parse).map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** In whole microseconds. */
    static Optional<Instant> embargo(ArticleInput input) {
        return instant("embargoedUntil", input.embargoedUntil).map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** In whole microseconds. */
    static Optional<Instant> updated(ArticleInput input) {
        return instant("sourceUpdatedAt", input.sourceUpdatedAt).map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
    }

    private static Optional<Instant> instant(String field, @Nullable String given) {
        return Optional.ofNullable(given).map(text -> inBounds(field,
                "a date and time with offset in ISO 8601 form, such as 2024-03-27T10:00:00Z",
                () -> OffsetDateTime.parse(text).toInstant()));
    }

    private static Optional<Instant> given(ArticleInput input) {
        if (input.publicationDate != null) {
            return Optional.of(inBounds("publicationDate", "a date in ISO 8601 form, such as 2024-03-27",
                    () -> midnight(LocalDate.parse(input.publicationDate))));
        }
        return instant("publishedAt", input.publishedAt);
    }

    private static Instant inBounds(String field, String form, Supplier<Instant> reading) {
        try {
            Instant instant = reading.get();
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException unreadable) {
            throw ApiException.invalid(field, field + " must be " + form);
        }
        throw ApiException.invalid(field, field + " must lie in the years 1 to 9999");
    }

    private static Optional<Instant> parse(String text) {
        try {
            Instant instant = text.length() == 10
                    ? midnight(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(instant).filter(i -> !i.isBefore(EARLIEST) && !i.isAfter(LATEST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
