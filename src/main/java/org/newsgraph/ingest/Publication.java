package org.newsgraph.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.text.ArticleText;

/**
 * An article on its way into the database.
 *
 * @param former
 *        the revision that it replaces; null for a new article
 * @param article
 *        a new one, or of the former one the key and the date
 * @param publishedAt
 *        as given; an article without a date keeps the time at which it first came in, however often it is revised
 */
record Publication(ReadyArticle ready, @Nullable Former former, Article article, BlockLayout layout,
        Instant publishedAt) {

    static Publication of(ReadyArticle ready, @Nullable Former former, Article article, Instant now) {
        ArticleDraft draft = ready.draft();
        Instant undated = former == null ? now : former.publishedAt();
        return new Publication(ready, former, article,
                BlockLayout.of(draft.headline(), draft.parsed().sections()),
                draft.publishedAt() == null ? undated : draft.publishedAt());
    }

    ArticleDraft draft() {
        return ready.draft();
    }

    /** Whether readers see it once it is stored. */
    boolean isPublic() {
        return article.isPublished();
    }

    boolean isNew() {
        return former == null;
    }

    int number() {
        return former == null ? 1 : former.number() + 1;
    }

    LocalDate day() {
        return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC);
    }

    ArticleText text() {
        return layout.text(draft().language());
    }

    ChangeKind change() {
        return isNew() ? ChangeKind.ARTICLE_CREATED : ChangeKind.ARTICLE_REVISED;
    }

    IngestStatus status() {
        return isNew() ? IngestStatus.CREATED : IngestStatus.REVISED;
    }
}
