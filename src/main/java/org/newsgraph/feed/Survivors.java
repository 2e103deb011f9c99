package org.newsgraph.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        Set<Long> watched = new TreeSet<>(watch.all());
        watched.addAll(watch.any());
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
}
