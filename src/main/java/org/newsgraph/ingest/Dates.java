package org.newsgraph.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.newsgraph.graphql.ApiException;

/** When an article was published, from what its sender or its text says. */
final class Dates {
    /** Bounds that every calendar and database in use can hold. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Dates() {
    }

    static void check(ArticleInput input) {
        Instant given = input.publishedAt;
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            throw ApiException.invalid("publishedAt", "publishedAt must be in the years 1 to 9999");
        }
        LocalDate date = input.publicationDate;
        if (date != null && (date.getYear() < 1 || date.getYear() > 9999)) {
            throw ApiException.invalid("publicationDate", "publicationDate must be in the years 1 to 9999");
        }
    }

    /** A date alone stands for its midnight, UTC; whole microseconds, as the database keeps them. */
    static Optional<Instant> of(ArticleInput input, Optional<String> inText) {
        Optional<Instant> given = input.publicationDate != null
                ? Optional.of(midnight(input.publicationDate))
                : Optional.ofNullable(input.publishedAt);
        return given.or(() -> inText.flatMap(Dates::parse))
                .map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
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
