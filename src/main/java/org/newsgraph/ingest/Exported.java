package org.newsgraph.ingest;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.ingest.KnownArticles.Former;

/**
 * What an export says of an article that has no uri. Numbers and slugs are the same in many installations; together with the
 * moment at which the article came in they are so in one alone, or in its copies.
 *
 * @param undated
 *        its date of publication is that moment, and was not given
 * @param revision
 *        number of the revision that it was then
 */
record Exported(long article, String slug, Instant created, boolean undated, @Nullable Integer revision) {
    /** Those of the others are no dates of the database. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Null if it does not say all of it. */
    static @Nullable Exported of(@Nullable String id, @Nullable String slug, @Nullable String created,
            boolean undated, @Nullable Integer revision) {
        if (id == null || slug == null || created == null) {
            return null;
        }
        try {
            Instant moment = Instant.parse(created);
            return moment.isBefore(FIRST) || moment.isAfter(LAST)
                    ? null
                    : new Exported(GlobalId.key("id", id, "Article"), slug, moment, undated, revision);
        } catch (ApiException | DateTimeParseException another) {
            // Of another's making: then it is no more than an article.
            return null;
        }
    }

    /** Whether the article has been changed since. */
    boolean isBefore(Former former) {
        return revision != null && revision < former.number();
    }
}
