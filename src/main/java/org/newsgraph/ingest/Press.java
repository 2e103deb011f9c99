package org.newsgraph.ingest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.ingest.format.NewsItem;
import org.newsgraph.ingest.parse.MetadataKey;
import org.newsgraph.ingest.parse.ParsedArticle;
import org.newsgraph.vocabulary.ArticleStatus;

/**
 * Under which conditions an article comes in, as its sender says; null is no condition.
 *
 * @param expectedRevision
 *        number of the revision that it follows, 0 for none
 * @param provided
 *        by a document, which may change the conditions of an article that is there
 * @param correction
 *        it puts the former version right
 * @param correctionNotices
 *        what readers are told of that
 * @param embargoInText
 *        the text says until when, not its sender
 * @param heldByText
 *        the text or a label in it says an embargo without an end that can be told: rather unseen than published too early
 * @param textless
 *        it says that a known article is to be withheld, and brings no text in its place
 */
record Press(@Nullable ArticleStatus status, @Nullable Instant embargoedUntil, @Nullable Integer expectedRevision,
        boolean provided, boolean correction, List<String> correctionNotices, boolean embargoInText,
        boolean heldByText, boolean textless) {
    static final Press NONE = new Press(null, null, null, false, false, List.of(), false, false, false);

    static Press of(NewsItem item, ArticleInput input) {
        return new Press(input.status, Dates.embargo(input).orElse(null), null, true, item.correction,
                item.correctionNotice == null ? List.of() : item.correctionNotice.lines().distinct().toList(), false,
                false, NewsItems.isTextless(item));
    }

    /** Not seen by readers yet. */
    Press held() {
        return new Press(ArticleStatus.WITHHELD, null, null, false, false, List.of(), false, false, false);
    }

    /** As of an article of which nobody has seen anything else. */
    Press uncorrected() {
        return new Press(status, embargoedUntil, expectedRevision, provided, false, List.of(), embargoInText,
                heldByText, textless);
    }

    /** With what the text says of an embargo, if its sender says nothing. */
    Press completed(ParsedArticle text) {
        if (embargoedUntil != null) {
            return this;
        }
        Instant end = Dates.inText(text.value(MetadataKey.EMBARGO)).orElse(null);
        boolean held = status == null && end == null && has(text, "INVALID_EMBARGO")
                || (status == null || status == ArticleStatus.USABLE) && has(text, "UNCLEAR_EMBARGO");
        return new Press(held ? ArticleStatus.WITHHELD : status, end, expectedRevision, provided, correction,
                correctionNotices, true, held, textless);
    }

    private static boolean has(ParsedArticle text, String note) {
        return text.notes().stream().anyMatch(found -> found.code().equals(note));
    }

    boolean kills() {
        return status == ArticleStatus.CANCELED;
    }

    /**
     * @param says
     *        whether the article says the same already: a label in it is no news then
     */
    boolean withholds(Former former, boolean says) {
        return status == ArticleStatus.WITHHELD && former.sourceStatus() != ArticleStatus.WITHHELD
                && !(heldByText && says);
    }

    boolean releases(Former former) {
        return status != ArticleStatus.WITHHELD && former.sourceStatus() == ArticleStatus.WITHHELD;
    }

    /** A label whose moment is over hides nothing that readers have. */
    boolean embargoes(Former former) {
        return embargoedUntil != null && !embargoedUntil.equals(former.sourceEmbargoedUntil())
                && !(embargoInText && former.isPublished() && !embargoedUntil.isAfter(Instant.now()));
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    static Press check(ArticleInput input) {
        if (input.status == ArticleStatus.CANCELED) {
            throw ApiException.invalid("status", "status must be DRAFT, USABLE or WITHHELD; killArticle kills");
        }
        return new Press(input.status, Dates.embargo(input).orElse(null), input.expectedRevision, false, false,
                List.of(), false, false, false);
    }

    /**
     * @throws ApiException
     *         CONFLICT naming the field
     */
    void checkNew() {
        if (status == ArticleStatus.CANCELED || !correctionNotices.isEmpty()) {
            throw new DeskNeeded();
        }
        if (expectedRevision != null && expectedRevision != 0) {
            throw ApiException.conflict("expectedRevision", "there is no such article yet");
        }
    }

    /**
     * Taking in a version never publishes what is held back, nor hides what is published.
     *
     * @param says
     *        whether the article says the same already
     * @throws ApiException
     *         CONFLICT naming the field
     */
    void check(Former former, boolean says) {
        if (provided && status == ArticleStatus.CANCELED) {
            throw new DeskNeeded();
        }
        if (former.status() == ArticleStatus.CANCELED) {
            throw ApiException.conflict("uri", "the article was killed");
        }
        if (expectedRevision != null && expectedRevision != former.number()) {
            throw ApiException.conflict("expectedRevision", "the article is at revision " + former.number());
        }
        if (provided) {
            checkDesk(former, says);
            return;
        }
        if (status != null && status != former.status() && !heldByText) {
            throw ApiException.conflict("status", "the article is " + former.status() + "; mutations change that");
        }
        if (heldByText && former.status() == ArticleStatus.USABLE && withholds(former, says)) {
            throw ApiException.conflict("text", "the text says that it is held, and the article is USABLE");
        }
        boolean other = embargoedUntil != null && !embargoedUntil.equals(former.embargoedUntil());
        // A text that still says what it said is no word against what the desk has set since.
        if (other && !(embargoInText && (says || !embargoes(former)))) {
            throw ApiException.conflict("embargoedUntil", "the article has another embargo; setEmbargo changes it");
        }
    }

    private void checkDesk(Former former, boolean says) {
        if (withholds(former, says) || releases(former) || embargoes(former) || corrects(former, says)) {
            throw new DeskNeeded();
        }
    }

    /**
     * A notice is told once: it may come behind the text that it is about, and stay beside later ones. Without a notice a
     * text is a correction if it says something else.
     */
    boolean corrects(Former former, boolean says) {
        return correction && (correctionNotices.isEmpty() ? !says : !untold(former).isEmpty());
    }

    List<String> untold(Former former) {
        return correctionNotices.stream().filter(notice -> !former.notices().contains(notice)).toList();
    }
}
