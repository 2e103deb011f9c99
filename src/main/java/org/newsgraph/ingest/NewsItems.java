package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Language;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.ingest.format.NewsItem;
import org.newsgraph.ingest.format.TextBlock;
import org.newsgraph.ingest.parse.ParsedArticle.ParseNote;
import org.newsgraph.vocabulary.ArticleStatus;

/** Makes of what a document says the input that a sender would give. */
final class NewsItems {
    private NewsItems() {
    }

    static ArticleInput input(NewsItem item) {
        ArticleInput input = new ArticleInput();
        input.text = text(item);
        input.uri = item.uri;
        input.headline = item.headline;
        input.standfirst = item.standfirst;
        input.byline = item.byline;
        input.publishedAt = text(item.publishedAt);
        input.language = item.language != null && Language.isTag(item.language) ? item.language : null;
        input.category = item.category;
        input.status = item.standing() == null ? null : ArticleStatus.valueOf(item.standing().name());
        input.embargoedUntil = text(item.embargoedUntil);
        setParticulars(input, item);
        return input;
    }

    private static void setParticulars(ArticleInput input, NewsItem item) {
        input.dateline = item.dateline;
        input.source = item.source;
        input.sourceVersion = item.version;
        input.sourceUpdatedAt = text(item.updatedAt);
        input.copyrightHolder = item.copyrightHolder;
        input.copyrightNotice = item.copyrightNotice;
        input.usageTerms = item.usageTerms;
        input.creditLine = item.creditLine;
        input.editorialNote = item.editorialNote;
        input.urgency = item.urgency;
        input.keywords = item.keywords.stream().limit(ListBounds.MAX_SIZE).toList();
        input.subjects = item.subjects.stream().limit(ListBounds.MAX_SIZE)
                .map(s -> SubjectInput.of(s.scheme(), s.code(), s.uri(), s.name())).toList();
    }

    /** A kill need not bring a text; what stands in its place is deleted with the article. */
    private static String text(NewsItem item) {
        if (!item.blocks.isEmpty()) {
            return item.blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
        }
        if (item.plainText != null) {
            return item.plainText;
        }
        if (item.status == NewsItem.Status.CANCELED) {
            return "Killed";
        }
        return isTextless(item) ? "Withheld" : "";
    }

    /** To withhold what is known need not bring a text either. */
    static boolean isTextless(NewsItem item) {
        return item.standing() == NewsItem.Status.WITHHELD && item.uri != null && !item.hasText();
    }

    /** In PostgreSQL's and GraphQL's bounds a date of a format can only be too late. */
    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Codes stand for places in the document, which the messages name. */
    static List<ParseNote> notes(NewsItem item) {
        List<NewsItem.Note> notes = new ArrayList<>(item.notes);
        if (item.language != null && !Language.isTag(item.language)) {
            notes.add(new NewsItem.Note("INVALID_LANGUAGE", "the language is no BCP 47 tag"));
        }
        if (item.hasMore || item.subjects.size() > ListBounds.MAX_SIZE
                || item.keywords.size() > ListBounds.MAX_SIZE) {
            notes.add(new NewsItem.Note("TOO_MANY", "subjects and keywords behind the hundredth are left out"));
        }
        return notes.stream().map(note -> new ParseNote(note.code(), 0, note.message())).toList();
    }
}
