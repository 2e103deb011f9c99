package org.newsgraph.database;

/** A short wait for another process. */
final class Pause {

    private Pause() {
    }

    static void millis(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for the database", e);
        }
    }
}
