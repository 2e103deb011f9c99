package org.newsgraph.ingest.format;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Byline;

/** What a document says in several places and an article in one, as far as there is room: the rest is noted and left out. */
final class Joined {
    private static final String ENDS_SENTENCE = ".!?:;\u2026";

    private Joined() {
    }

    /** Null without names. */
    static @Nullable String bylineOf(NewsItem item, List<String> names) {
        return fitting(item, "byline", names, Byline::of, Room.SHORT);
    }

    static @Nullable String byline(NewsItem item, List<String> bylines) {
        return fitting(item, "byline", bylines, some -> String.join(", ", some), Room.SHORT);
    }

    /**
     * Lines below the headline, and behind them an abstract, unless it says the same.
     */
    static @Nullable String standfirst(NewsItem item, List<String> lines, List<String> paragraphs) {
        String whole = String.join(" ", paragraphs);
        List<String> parts = Stream.concat(lines.stream().filter(line -> !whole.startsWith(line)), paragraphs.stream())
                .toList();
        int below = parts.size() - paragraphs.size();
        return fitting(item, "standfirst", parts, some -> one(some, below), Room.LONG);
    }

    private static String one(List<String> parts, int lines) {
        StringBuilder one = new StringBuilder(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            one.append(i > lines || ENDS_SENTENCE.indexOf(one.charAt(one.length() - 1)) >= 0 ? " " : "; ")
                    .append(parts.get(i));
        }
        return one.toString();
    }

    private static @Nullable String fitting(NewsItem item, String field, List<String> parts,
            Function<List<String>, @Nullable String> joining, int most) {
        String joined = null;
        for (int size = 1; size <= parts.size(); size++) {
            String longer = joining.apply(parts.subList(0, size));
            if (longer != null && size > 1 && longer.length() > most) {
                item.note("TOO_MANY", "%s has room for %,d characters: %,d of its %,d parts are left out"
                        .formatted(field, most, parts.size() - size + 1, parts.size()));
                break;
            }
            joined = longer;
        }
        return joined;
    }
}
