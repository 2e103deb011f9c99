package org.newsgraph.apikey;

/** The database has not said in time who shows a key. */
public final class LookupLate extends RuntimeException {
    LookupLate() {
        super("It takes too long at the moment to look up a key", null, false, false);
    }
}
