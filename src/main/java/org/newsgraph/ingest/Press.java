package org.newsgraph.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.vocabulary.ArticleStatus;

/**
 * Under which conditions an article comes in, as its sender says; null is no condition.
 *
 * @param expectedRevision
 *        number of the revision that it follows, 0 for none
 */
record Press(@Nullable ArticleStatus status, @Nullable Instant embargoedUntil, @Nullable Integer expectedRevision) {

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    static Press check(ArticleInput input) {
        if (input.status == ArticleStatus.CANCELED) {
            throw ApiException.invalid("status", "status must be DRAFT, USABLE or WITHHELD; killArticle kills");
        }
        return new Press(input.status, Dates.embargo(input).orElse(null), input.expectedRevision);
    }

    /**
     * @throws ApiException
     *         CONFLICT naming the field
     */
    void checkNew() {
        if (expectedRevision != null && expectedRevision != 0) {
            throw ApiException.conflict("expectedRevision", "there is no such article yet");
        }
    }

    /**
     * Taking in a version never publishes what is held back, nor hides what is published.
     *
     * @throws ApiException
     *         CONFLICT naming the field
     */
    void check(Former former) {
        if (former.status() == ArticleStatus.CANCELED) {
            throw ApiException.conflict("uri", "the article was killed");
        }
        if (expectedRevision != null && expectedRevision != former.number()) {
            throw ApiException.conflict("expectedRevision", "the article is at revision " + former.number());
        }
        if (status != null && status != former.status()) {
            throw ApiException.conflict("status", "the article is " + former.status() + "; mutations change that");
        }
        if (embargoedUntil != null && !embargoedUntil.equals(former.embargoedUntil())) {
            throw ApiException.conflict("embargoedUntil", "the article has another embargo; setEmbargo changes it");
        }
    }
}
