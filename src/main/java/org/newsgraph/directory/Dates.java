package org.newsgraph.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/** The rule that binds two dates. */
final class Dates {
    private Dates() {
    }

    static void checkOrder(String endField, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null && end.isBefore(start)) {
            throw ApiException.invalid(endField, endField + " must not lie before " + start);
        }
    }
}
