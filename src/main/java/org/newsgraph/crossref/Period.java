package org.newsgraph.crossref;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.sql.SqlText;

/** A half-open span of publication time; null is open. */
public record Period(@Nullable Instant since, @Nullable Instant until) {

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT if it ends before it starts
     */
    static Period of(@Nullable Instant since, @Nullable Instant until) {
        if (since != null && until != null && until.isBefore(since)) {
            throw ApiException.invalid("until", "until must not be before since");
        }
        return new Period(since, until);
    }

    boolean always() {
        return since == null && until == null;
    }

    SqlText condition(String column) {
        SqlText text = new SqlText();
        if (since != null) {
            text.add("AND " + column + " >= ?", since);
        }
        if (until != null) {
            text.add("AND " + column + " < ?", until);
        }
        return text;
    }
}
