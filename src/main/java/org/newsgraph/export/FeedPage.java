package org.newsgraph.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of a feed, latest published article first.
 *
 * @param self
 *        address of this page, {@code first} of the feed's first, {@code next} of the one after it or null (RFC 5005)
 */
record FeedPage(List<WholeArticle> articles, String self, String first, @Nullable String next) {

    /** When the latest of the articles was written or revised; the epoch if there is none. */
    Instant updated() {
        return articles.stream().map(article -> article.row().versionCreated()).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
