package org.newsgraph.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The notice that all of the articles have, for readers who look at the feed alone; null if they differ. */
    @Nullable
    String rights() {
        Set<String> notices = articles.stream().map(article -> String.valueOf(article.row().copyrightNotice()))
                .collect(Collectors.toSet());
        return notices.size() == 1 ? articles.get(0).row().copyrightNotice() : null;
    }
}
