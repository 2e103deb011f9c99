package org.newsgraph.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;

/**
 * A watch of somebody who is told of changes as they happen. It goes on with the entity that stands for its own after a merge,
 * and with its own when the merge is undone, as the query for changes does.
 */
final class LiveWatch {
    /** Whom the watch means, as asked for when so many merges had been seen. */
    private record Known(int merges, Watch now, Map<Long, Set<Long>> once) {
    }

    private static final Set<ChangeKind> MERGES = Set.of(ChangeKind.ENTITY_MERGED, ChangeKind.ENTITY_SPLIT);
    private final Watch watch;
    private final Survivors survivors;
    private final Windows windows;
    private final AtomicInteger merges = new AtomicInteger();
    private volatile @Nullable Known known;

    LiveWatch(Watch watch, Survivors survivors, Windows windows) {
        this.watch = watch;
        this.survivors = survivors;
        this.windows = windows;
        this.known = watch.namesEntities() ? null : new Known(0, watch, Map.of());
    }

    /**
     * Whether a change that was read for all who listen is worth a closer look, in the order of the log and without the
     * database: all are for as long as it is not known whom the watch means.
     */
    boolean mayTell(LoggedChange change) {
        if (change.toldTo() != null) {
            // To who asks.
            return false;
        }
        Known meant = known;
        return meant == null || meant.merges() != merges.get() || watch.mayWant(change)
                || watch.mayWant(change.alsoNaming(meant.once()));
    }

    /**
     * To be told of all that was read from the log together before any of it is looked at: a change is read with whom the
     * article names by then, so that a merge behind it may have changed that.
     */
    void notice(LoggedChange change) {
        Known meant = known;
        if (watch.namesEntities() && MERGES.contains(change.kind()) && (meant == null || concerns(meant, change))) {
            merges.incrementAndGet();
        }
    }

    private boolean concerns(Known meant, LoggedChange merge) {
        return watch.all().contains(merge.entity()) || watch.any().contains(merge.entity())
                || meant.once().values().stream().anyMatch(others -> others.contains(merge.entity()));
    }

    /** Asks whom the watch means, unless that is known: once listening has begun, and before a change is looked at. */
    void refresh() {
        meant();
    }

    /** Whether the listener is told of a change, which is as it may see it. Asks the database. */
    boolean tells(LoggedChange seen) {
        Watch now = meant().now();
        List<LoggedChange> wanted = survivors.wanted(watch, now, List.of(seen));
        return !windows.keep(watch, now, wanted).isEmpty();
    }

    private Known meant() {
        Known meant = known;
        // Read before the database is: what is merged meanwhile makes it unknown again.
        int seen = merges.get();
        if (meant == null || meant.merges() != seen) {
            meant = new Known(seen, survivors.of(watch), survivors.ever(watch));
            known = meant;
        }
        return meant;
    }
}
