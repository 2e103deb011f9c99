package org.newsgraph.database;

/** The right to use a database until it is closed. */
public interface DatabaseLease extends AutoCloseable {

    DatabaseAddress address();

    /** Stops the server if it was started for this lease. */
    @Override
    void close();
}
