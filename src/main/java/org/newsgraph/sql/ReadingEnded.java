package org.newsgraph.sql;

/** A reading was ended before it was done: its time is over, nobody waits for it, or there was no connection for it. */
public final class ReadingEnded extends RuntimeException {
    ReadingEnded() {
        super("the reading was ended", null, false, false);
    }
}
