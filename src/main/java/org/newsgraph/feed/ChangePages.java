package org.newsgraph.feed;

import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.PageRequest;

/** Reads the log page by page, for those who ask. */
@Singleton
class ChangePages {
    /** However rare what is asked for is, one page looks at no more. */
    static final int MOST_READ = 2000;
    private final ChangeLog log;

    ChangePages(ChangeLog log) {
        this.log = log;
    }

    ChangeConnection page(Watch watch, PageRequest request) {
        List<LoggedChange> read = log.read(ChangeEvent.ORDER.bounds(request), MOST_READ);
        List<LoggedChange> found = read.stream().filter(watch).limit(request.size() + 1L).toList();
        boolean full = found.size() > request.size();
        List<LoggedChange> shown = full ? found.subList(0, request.size()) : found;
        List<LoggedChange> passed = full ? shown : read;
        return ChangeConnection.of(shown.stream().map(ChangeEvent::of).toList(), next(passed, request.after()),
                full || read.size() == MOST_READ, request.after() != null);
    }

    private static @Nullable String next(List<LoggedChange> passed, @Nullable String after) {
        return passed.isEmpty() ? after : ChangeEvent.of(passed.get(passed.size() - 1)).cursor();
    }
}
