package org.newsgraph.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client asks for.
 *
 * @param size
 *        most items to give, from 1 to {@link #MAX_SIZE}
 * @param backward
 *        the last items before the bound instead of the first ones after it
 * @param offset
 *        items to leave out before the page, from 0 to {@link #MAX_OFFSET}
 */
public record PageRequest(int size, boolean backward, @Nullable String after, @Nullable String before, int offset) {
    public static final int MAX_SIZE = 100;
    /** The database walks over what is left out: numbered pages are for the top of a list, cursors for all of it. */
    public static final int MAX_OFFSET = 1000;
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
            return new PageRequest(size("last", last), true, after, before, 0);
        }
        return new PageRequest(size("first", first, DEFAULT_SIZE), false, after, before, 0);
    }

    /**
     * The same page, so many items further on.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT if offset is not from 0 to 1,000, or the page is asked for from the end
     */
    public PageRequest skipping(@Nullable Integer offset) {
        if (offset == null || offset == 0) {
            return this;
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw ApiException.invalid("offset", "offset must be from 0 to " + MAX_OFFSET);
        }
        if (backward) {
            throw ApiException.invalid("offset", "offset goes with first, not with last");
        }
        return new PageRequest(size, false, after, before, offset);
    }

    /**
     * The bound of a list that has no pages.
     *
     * @param ifNull
     *        what it is when none is given
     * @throws ApiException
     *         INVALID_ARGUMENT if it is not from 1 to 100
     */
    public static int size(String field, @Nullable Integer given, int ifNull) {
        return given == null ? ifNull : size(field, given);
    }

    public static int size(String field, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw ApiException.invalid(field, field + " must be from 1 to " + MAX_SIZE);
        }
        return size;
    }
}
