package org.newsgraph.ingest.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a document says of one article; what it does not say is null or empty. A reader fills it. */
public final class NewsItem {
    /** Publishing status in the words of IPTC. */
    public enum Status {
        USABLE, WITHHELD, CANCELED
    }

    /** A term of a vocabulary or a plain name. */
    public record Subject(@Nullable String scheme, @Nullable String code, @Nullable String uri,
            @Nullable String name) {
    }

    /** Something that was not understood and left out. */
    public record Note(String code, String message) {
    }

    /** One more than an article has room for, to tell that there are more. */
    private static final int ENOUGH = 101;

    /** An installation of Newsgraph has written the document. */
    public boolean ours;
    public @Nullable String uri;
    public @Nullable String version;
    public @Nullable Instant updatedAt;
    /** That moment is but the date of publication: it may be the same for all versions, or be set back. */
    public boolean loose;
    public @Nullable Instant publishedAt;
    public @Nullable Instant embargoedUntil;
    public @Nullable Status status;
    /** It is not to be seen yet, and nothing says until when. */
    public boolean held;
    /** It puts an earlier version right. */
    public boolean correction;
    /** What readers are told of the correction; of several each on a line. */
    public @Nullable String correctionNotice;
    public @Nullable String headline;
    public @Nullable String standfirst;
    public @Nullable String byline;
    public @Nullable String dateline;
    public @Nullable String language;
    public @Nullable String category;
    public @Nullable String source;
    public @Nullable String copyrightHolder;
    public @Nullable String copyrightNotice;
    public @Nullable String usageTerms;
    public @Nullable String creditLine;
    public @Nullable String editorialNote;
    public @Nullable Integer urgency;
    public final List<Subject> subjects = new ArrayList<>();
    public final List<String> keywords = new ArrayList<>();
    /** Further subjects or keywords were left out. */
    public boolean hasMore;
    /** The text, if the format marks its structure. */
    public List<TextBlock> blocks = List.of();
    /** The text, if the format does not mark its structure. */
    public @Nullable String plainText;
    public final List<Note> notes = new ArrayList<>();

    /** Rather unseen than published too early. */
    public @Nullable Status standing() {
        return held && status != Status.CANCELED ? Status.WITHHELD : status;
    }

    void note(String code, String message) {
        notes.add(new Note(code, message));
    }

    void addSubject(@Nullable String scheme, @Nullable String code, @Nullable String uri, @Nullable String name) {
        if (code != null || uri != null || name != null) {
            Subject subject = new Subject(scheme, code, uri, name);
            add(subject, subjects);
        }
    }

    void addKeyword(@Nullable String keyword) {
        if (keyword != null) {
            add(keyword, keywords);
        }
    }

    private <T> void add(T more, List<T> to) {
        if (to.contains(more)) {
            return;
        }
        if (to.size() < ENOUGH) {
            to.add(more);
        } else {
            hasMore = true;
        }
    }

    public boolean hasText() {
        return !blocks.isEmpty() || plainText != null;
    }
}
