package org.newsgraph.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client asks for.
 *
 * @param size
 *        most items to give, from 1 to {@link #MAX_SIZE}
 * @param backward
 *        the last items before the bound instead of the first ones after it
 */
public record PageRequest(int size, boolean backward, @Nullable String after, @Nullable String before) {
    public static final int MAX_SIZE = 100;
    public static final int DEFAULT_SIZE = 20;

    /**
     * Relay's four paging arguments.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT if both first and last are given, or one is not from 1 to 100
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after, @Nullable Integer last,
            @Nullable String before) {
        if (first != null && last != null) {
            throw ApiException.invalid("last", "first and last cannot both be given");
        }
        if (last != null) {
            return new PageRequest(size("last", last), true, after, before);
        }
        return new PageRequest(first == null ? DEFAULT_SIZE : size("first", first), false, after, before);
    }

    /**
     * The bound of a list that has no pages.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT if it is not from 1 to 100
     */
    public static int size(String field, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw ApiException.invalid(field, field + " must be from 1 to " + MAX_SIZE);
        }
        return size;
    }
}
