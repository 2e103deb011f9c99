package org.newsgraph.ingest.format;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Byline;

/** What a document says in several places and an article in one, as far as there is room: the rest is noted and left out. */
final class Joined {
    private static final int BYLINE = 1000;
    private static final int STANDFIRST = 5000;

    private Joined() {
    }

    /** Null without names. */
    static @Nullable String bylineOf(NewsItem item, List<String> names) {
        return fitting(item, "byline", names, Byline::of, BYLINE);
    }

    static @Nullable String byline(NewsItem item, List<String> bylines) {
        return fitting(item, "byline", bylines, some -> String.join(", ", some), BYLINE);
    }

    static @Nullable String standfirst(NewsItem item, List<String> parts, String between) {
        return fitting(item, "standfirst", parts, some -> String.join(between, some), STANDFIRST);
    }

    private static @Nullable String fitting(NewsItem item, String field, List<String> parts,
            Function<List<String>, @Nullable String> joining, int most) {
        String joined = null;
        for (int size = 1; size <= parts.size(); size++) {
            String longer = joining.apply(parts.subList(0, size));
            if (longer != null && longer.length() > most) {
                item.note("TOO_MANY", "%s has room for %,d characters: %,d of its %,d parts are left out"
                        .formatted(field, most, parts.size() - size + 1, parts.size()));
                break;
            }
            joined = longer;
        }
        return joined;
    }
}
