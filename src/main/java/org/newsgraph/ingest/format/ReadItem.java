package org.newsgraph.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * One article of a document, or why it cannot be read; exactly one of both is there.
 *
 * @param place
 *        where in the document it stands
 */
public record ReadItem(String place, @Nullable NewsItem item, @Nullable BadDocument problem) {
    static ReadItem of(String place, NewsItem item) {
        return new ReadItem(place, Room.fit(item), null);
    }

    static ReadItem bad(BadDocument problem) {
        return new ReadItem(problem.place(), null, problem);
    }
}
