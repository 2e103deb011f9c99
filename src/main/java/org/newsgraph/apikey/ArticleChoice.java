package org.newsgraph.apikey;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.sql.SqlText;

/**
 * Which articles of an owner are handed over; all conditions that are given must hold.
 *
 * @param source
 *        as {@code Article.source}, letter case aside
 * @param page
 *        of all articles of the owner, chosen or not: so much is looked at
 */
record ArticleChoice(@Nullable String source, @Nullable String uriPrefix, PageRequest page) {
    static final int MOST = 1000;

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    static ArticleChoice of(@Nullable String source, @Nullable String uriPrefix, @Nullable Integer first,
            @Nullable String after) {
        int size = first == null ? MOST : first;
        if (size < 1 || size > MOST) {
            throw ApiException.invalid("first", "first must be from 1 to %,d".formatted(MOST));
        }
        return new ArticleChoice(TextBounds.condition("source", source), TextBounds.condition("uriPrefix", uriPrefix),
                new PageRequest(size, false, after, null, 0));
    }

    boolean isOpen() {
        return source == null && uriPrefix == null;
    }

    /** Whether the article {@code a} is chosen. */
    SqlText condition() {
        SqlText condition = SqlText.of("TRUE");
        if (source != null) {
            condition.add("AND coalesce(lower(a.source) = lower(?), false)", source);
        }
        return uriPrefix == null ? condition : condition.add("AND coalesce(starts_with(a.uri, ?), false)", uriPrefix);
    }
}
