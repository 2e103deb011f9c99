package org.newsgraph.ingest;

/** A document does more to an article than to bring a text. */
final class DeskNeeded extends RuntimeException {
    DeskNeeded() {
        super("the desk is needed", null, false, false);
    }
}
