package org.newsgraph.apikey;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.sql.SqlText;

/**
 * Which articles of an owner are handed over; all conditions that are given must hold.
 *
 * @param source
 *        as {@code Article.source}, letter case aside
 * @param page
 *        of those that are chosen
 */
record ArticleChoice(@Nullable String source, @Nullable String uriPrefix, PageRequest page) {
    static final int MOST = 1000;
    /** As in the indexes. */
    private static final String URI = "coalesce(a.uri, '') COLLATE \"C\"";
    private static final Keyset BY_URI = Keyset.of("ARTICLE_OF_OWNER", Keyset.ascending(URI, Keyset.Type.TEXT),
            Keyset.ascending("a.id", Keyset.Type.NUMBER));
    /** The greatest code point: in the C collation nothing that starts with the prefix sorts behind it. */
    private static final String LAST = "\uDBFF\uDFFF";

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

    /** Which articles {@code a} are chosen, in their order, as many as the page has. */
    SqlText condition() {
        SqlText condition = new SqlText();
        if (source != null) {
            // The index has room for the hash alone.
            condition.add("AND md5(lower(a.source)) = md5(lower(?)) AND lower(a.source) = lower(?)", source, source);
        }
        if (uriPrefix != null) {
            condition.add("AND " + URI + " >= ? AND " + URI + " <= ?", uriPrefix, uriPrefix + LAST);
        }
        return condition.add(BY_URI.bounds(page)).add(BY_URI.orderAndLimit(page));
    }

    String cursor(long article, String uri) {
        return BY_URI.cursor(uri, article);
    }
}
