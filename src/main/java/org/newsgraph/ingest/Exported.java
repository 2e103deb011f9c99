package org.newsgraph.ingest;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;

/**
 * What an export says of an article that has no uri. Numbers and slugs are the same in many installations; together with the
 * moment at which the article came in they are so in one alone, or in its copies.
 *
 * @param undated
 *        its date of publication is that moment, and was not given
 */
record Exported(long article, String slug, Instant created, boolean undated) {
    /** Null if it does not say all of it. */
    static @Nullable Exported of(@Nullable String id, @Nullable String slug, @Nullable String created,
            boolean undated) {
        if (id == null || slug == null || created == null) {
            return null;
        }
        try {
            return new Exported(GlobalId.key("id", id, "Article"), slug, Instant.parse(created), undated);
        } catch (ApiException | DateTimeParseException another) {
            // Of another's making: then it is no more than an article.
            return null;
        }
    }
}
