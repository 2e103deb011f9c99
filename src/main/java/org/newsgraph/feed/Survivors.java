package org.newsgraph.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Keeps an eye on whom a watch means after merges: articles name the one that stands for both by now. */
@Singleton
public class Survivors {
    private final Sql sql;

    Survivors(Sql sql) {
        this.sql = sql;
    }

    /** The watch with the entities that stand for its own; one statement, none if it names none. */
    public Watch of(Watch watch) {
        Set<Long> watched = watched(watch);
        if (watched.isEmpty()) {
            return watch;
        }
        Map<Long, Long> survivors = new HashMap<>();
        sql.rows(SqlText.of("""
                WITH RECURSIVE chain (first, id, next) AS (
                    SELECT id, id, merged_into_id FROM named_entity WHERE id = ANY (?)
                    UNION ALL SELECT c.first, e.id, e.merged_into_id FROM chain c JOIN named_entity e ON e.id = c.next)
                SELECT first, id FROM chain WHERE next IS NULL AND first <> id""", watched),
                row -> survivors.put(row.number("first"), row.number("id")));
        return survivors.isEmpty() ? watch : watch.replacing(survivors);
    }

    /**
     * Those that pass the watch by what it was made with or means by now: that a merge took its entity's place is told of that
     * entity. Withdrawals pass as well by whomever one of its entities was once merged into: the articles of both were told of
     * until the merge was undone.
     *
     * @param now
     *        see {@link #of}
     */
    public List<LoggedChange> wanted(Watch watch, Watch now, List<LoggedChange> changes) {
        Predicate<LoggedChange> wanted = watch.or(now);
        boolean withdrawn = changes.stream().anyMatch(change -> change.tombstone() != null && !wanted.test(change));
        Map<Long, Set<Long>> once = withdrawn ? onceMergedInto(watched(watch)) : Map.of();
        return changes.stream().filter(once.isEmpty()
                ? wanted
                : wanted.or(change -> change.tombstone() != null && watch.test(change.alsoNaming(once)))).toList();
    }

    private static Set<Long> watched(Watch watch) {
        Set<Long> watched = new TreeSet<>(watch.all());
        watched.addAll(watch.any());
        return watched;
    }

    /** Whom the entities of the watch stand for, or stood for until a merge was undone; one statement, none if it names none. */
    Map<Long, Set<Long>> ever(Watch watch) {
        return onceMergedInto(watched(watch));
    }

    private Map<Long, Set<Long>> onceMergedInto(Set<Long> watched) {
        Map<Long, Set<Long>> once = new HashMap<>();
        if (!watched.isEmpty()) {
            sql.rows(SqlText.of("""
                    WITH RECURSIVE chain (first, id) AS (
                        SELECT source_id, target_id FROM entity_merge WHERE source_id = ANY (?)
                        UNION SELECT c.first, m.target_id FROM chain c JOIN entity_merge m ON m.source_id = c.id)
                    SELECT first, id FROM chain""", watched),
                    row -> once.computeIfAbsent(row.number("first"), key -> new HashSet<>()).add(row.number("id")));
        }
        return once;
    }
}
