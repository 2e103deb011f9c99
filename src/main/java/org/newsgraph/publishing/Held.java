package org.newsgraph.publishing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.ArticleStatus;

/**
 * An article that this transaction alone may change.
 *
 * @param shown
 *        readers have seen it at some time
 * @param revision
 *        key of the current one
 * @param revisionShown
 *        readers have seen the current one
 */
record Held(long article, ArticleStatus status, boolean embargoed, @Nullable Instant embargoedUntil, boolean shown,
        long revision, int number, boolean revisionShown, String language, String headline) {
    static final String COLUMNS = """
            a.id, a.status, a.embargoed, a.embargoed_until, a.shown, r.id AS revision, r.number,
            r.shown AS revision_shown, a.language, r.headline""";

    static Held of(Row row) {
        return new Held(row.number("id"), row.word(ArticleStatus.class, "status"), row.flag("embargoed"),
                row.optionalInstant("embargoed_until"), row.flag("shown"), row.number("revision"),
                row.integer("number"), row.flag("revision_shown"), row.text("language"), row.text("headline"));
    }

    boolean isPublished() {
        return status == ArticleStatus.USABLE && !embargoed;
    }

    Held with(ArticleStatus other) {
        return new Held(article, other, embargoed, embargoedUntil, shown, revision, number, revisionShown, language,
                headline);
    }

    Held embargoed(boolean now, @Nullable Instant until) {
        return new Held(article, status, now, until, shown, revision, number, revisionShown, language, headline);
    }

    /**
     * @throws ApiException
     *         CONFLICT naming the field
     */
    void check(@Nullable Integer expectedRevision) {
        if (status == ArticleStatus.CANCELED) {
            throw ApiException.conflict("id", "the article was killed");
        }
        if (expectedRevision != null && expectedRevision != number) {
            throw ApiException.conflict("expectedRevision", "the article is at revision " + number);
        }
    }
}
