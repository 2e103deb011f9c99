package org.newsgraph.sql;

/** For what runs in a reading and needs no rows. */
public final class NoDatabase {
    private NoDatabase() {
    }

    public static Sql sql() {
        return new Sql(null, new ReadingWatch());
    }

    /** What a statement throws whose time is over. */
    public static RuntimeException ended() {
        return new ReadingEnded();
    }
}
