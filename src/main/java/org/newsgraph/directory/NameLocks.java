package org.newsgraph.directory;

import java.util.Collection;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;

/**
 * Holds names until the end of the transaction. Whoever is about to add an entry holds its names first and then looks
 * whether it is there: of two that bring one name at the same moment, the later sees what the earlier made.
 */
@ApplicationScoped
public class NameLocks {
    /** Names share so many locks; more would not fit into the database's lock table. */
    private static final int LOCKS = 128;
    /** Any number that no other advisory lock of Newsgraph has. */
    private static final int SPACE = 0x6e616d65;

    private final Sql sql;

    NameLocks(Sql sql) {
        this.sql = sql;
    }

    /** Waits for others that hold any of the names, by their core; in one order for all, so never in a circle. */
    public void hold(Collection<String> names) {
        TreeSet<String> cores = new TreeSet<>();
        names.forEach(name -> cores.add(NameCore.of(NameKey.of(name))));
        if (!cores.isEmpty()) {
            sql.rows(SqlText.of("SELECT pg_advisory_xact_lock(?, k.key) FROM (SELECT DISTINCT"
                    + " abs(hashtext(n.name) % ?) AS key FROM unnest(?) AS n (name) ORDER BY 1) k", SPACE, LOCKS,
                    cores), row -> true);
        }
    }
}
