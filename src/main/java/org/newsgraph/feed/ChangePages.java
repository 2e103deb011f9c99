package org.newsgraph.feed;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.Patience;

/** Reads the log page by page, for those who ask. */
@Singleton
class ChangePages {
    /** However rare what is asked for is, one page looks at no more. */
    static final int MOST_READ = 2000;
    private final ChangeLog log;
    private final Windows windows;
    private final Survivors survivors;
    private final ChangeFeed feed;

    ChangePages(ChangeLog log, Windows windows, Survivors survivors, ChangeFeed feed) {
        this.log = log;
        this.windows = windows;
        this.survivors = survivors;
        this.feed = feed;
    }

    /**
     * @param wait
     *        how long to wait for something where nothing is found
     * @throws CursorExpired
     *         if what follows on the cursor is not kept any more
     */
    ChangeConnection page(Watch watch, PageRequest request, Duration wait) {
        List<LoggedChange> read = log.read(ChangeEvent.ORDER.bounds(request), MOST_READ);
        long after = after(request);
        Watch now = survivors.of(watch);
        List<LoggedChange> found = windows.keep(watch, now, survivors.wanted(watch, now, read)).stream()
                .limit(request.size() + 1L).toList();
        boolean full = found.size() > request.size();
        List<LoggedChange> shown = full ? found.subList(0, request.size()) : found;
        List<LoggedChange> passed = full ? shown : read;
        if (found.isEmpty() && read.size() < MOST_READ) {
            long end = read.isEmpty() ? after : read.get(read.size() - 1).position();
            if (!wait.isZero()) {
                Predicate<LoggedChange> wanted = toldTo(Reader.current(), watch).or(watch::mayWant).or(now::mayWant);
                Patience.nothingYet(wait, wake -> feed.listen(end, wanted, change -> wake.run()));
            }
        } else {
            Patience.found();
        }
        return ChangeConnection.of(shown.stream().map(ChangeEvent::of).toList(), next(passed, request.after()),
                full || read.size() == MOST_READ, request.after() != null);
    }

    /** The log is read for all who listen, so that what is told to one alone is seen by none of them. */
    private Predicate<LoggedChange> toldTo(Reader reader, Watch watch) {
        long first = log.firstKey(reader);
        return change -> reader.isTold(change, first) && watch.test(change.seen());
    }

    /** Looked at after the log was read: what is pruned in between is told to be gone, not left out. */
    private long after(PageRequest request) {
        if (request.after() == null) {
            return 0;
        }
        long after = (Long) ChangeEvent.ORDER.values("after", request.after()).get(0);
        log.checkKept("after", after);
        return after;
    }

    private static @Nullable String next(List<LoggedChange> passed, @Nullable String after) {
        return passed.isEmpty() ? after : ChangeEvent.of(passed.get(passed.size() - 1)).cursor();
    }
}
