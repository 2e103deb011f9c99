package org.newsgraph.ingest.format;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.NewsItem.Subject;

/**
 * Cuts what a document says of an article to the room that there is for it, and notes it: no article, let alone a kill, is
 * lost for a long note. What would be another thing if it were cut, such as a code, is left out; the URI stays, for the
 * document cannot be taken in without it.
 */
final class Room {
    static final int LONG = 5000;
    static final int SHORT = 1000;
    private static final int CATEGORY = 100;
    private static final int VERSION = 100;
    /** Words are cut where one ends, if one does so near enough. */
    private static final int LONGEST_WORD = 50;
    private static final String NOTE = "TOO_LONG";

    private Room() {
    }

    static NewsItem fit(NewsItem item) {
        item.headline = cut(item, "headline", item.headline, SHORT);
        item.standfirst = cut(item, "standfirst", item.standfirst, LONG);
        item.byline = cut(item, "byline", item.byline, SHORT);
        item.dateline = cut(item, "dateline", item.dateline, SHORT);
        item.category = cut(item, "category", item.category, CATEGORY);
        item.source = cut(item, "source", item.source, SHORT);
        item.copyrightHolder = cut(item, "copyrightHolder", item.copyrightHolder, SHORT);
        item.copyrightNotice = cut(item, "copyrightNotice", item.copyrightNotice, LONG);
        item.usageTerms = cut(item, "usageTerms", item.usageTerms, LONG);
        item.creditLine = cut(item, "creditLine", item.creditLine, SHORT);
        item.editorialNote = cut(item, "editorialNote", item.editorialNote, LONG);
        item.correctionNotice = item.correctionNotice == null
                ? null
                : item.correctionNotice.lines().map(notice -> cut(item, "correctionNotice", notice, SHORT))
                        .collect(Collectors.joining("\n"));
        item.version = whole(item, "sourceVersion", item.version, VERSION);
        fit(item, item.keywords, item.subjects);
        return item;
    }

    private static void fit(NewsItem item, List<String> keywords, List<Subject> subjects) {
        keywords.replaceAll(keyword -> cut(item, "keywords", keyword, SHORT));
        subjects.replaceAll(subject -> new Subject(whole(item, "subjects.scheme", subject.scheme(), SHORT),
                whole(item, "subjects.code", subject.code(), SHORT), whole(item, "subjects.uri", subject.uri(), SHORT),
                cut(item, "subjects.name", subject.name(), SHORT)));
        subjects.removeIf(subject -> subject.code() == null && subject.uri() == null && subject.name() == null);
    }

    private static @Nullable String cut(NewsItem item, String field, @Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        int near = end < most - LONGEST_WORD ? most - 1 : end;
        String start = text.substring(0, near - (Character.isHighSurrogate(text.charAt(near - 1)) ? 1 : 0)).strip();
        item.note(NOTE, "%s has room for %,d characters: the rest of its %,d is left out".formatted(field, most,
                text.length()));
        return start + "\u2026";
    }

    private static @Nullable String whole(NewsItem item, String field, @Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        item.note(NOTE, "%s has room for %,d characters, not %,d, and is left out".formatted(field, most,
                text.length()));
        return null;
    }
}
