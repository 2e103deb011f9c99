package org.newsgraph.database;

/** A server that another Newsgraph owns: used beside it, never stopped. */
record JoinedDatabase(DatabaseAddress address) implements DatabaseLease {

    @Override
    public void close() {
        // Its owner stops it.
    }
}
