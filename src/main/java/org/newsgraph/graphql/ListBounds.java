package org.newsgraph.graphql;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What every list that a query is asked with must keep to. */
public final class ListBounds {
    public static final int MAX_SIZE = 100;

    private ListBounds() {
    }

    /**
     * @return the distinct items; none if the list is null
     * @throws ApiException
     *         INVALID_ARGUMENT if it has over 100 items, or null among them
     */
    public static <T> List<T> check(String field, @Nullable List<@Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > MAX_SIZE) {
            throw ApiException.invalid(field, field + " must have at most " + MAX_SIZE + " items");
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw ApiException.invalid(field, field + " must not hold null");
        }
        return list.stream().distinct().toList();
    }
}
