package org.newsgraph.socket;

import org.jspecify.annotations.Nullable;
import org.newsgraph.http.GraphQLRequest;

/** An operation of a client from its message until it is complete, or not wanted any more. */
final class OpenOperation {
    private final String id;
    /** Null when it is over: what is long must not be kept until its turn comes. */
    private volatile @Nullable GraphQLRequest request;
    private @Nullable Runnable close;
    /** Read by who looks after the database, without waiting for a stream to be closed. */
    private volatile boolean over;

    OpenOperation(String id, GraphQLRequest request) {
        this.id = id;
        this.request = request;
    }

    String id() {
        return id;
    }

    /** What the client has asked; null if it does not want it any more. */
    @Nullable
    GraphQLRequest request() {
        return request;
    }

    /** Its source stream is open; perhaps for nothing, since it is over meanwhile. */
    synchronized void opened(Runnable closing) {
        if (over) {
            closing.run();
        } else {
            close = closing;
        }
    }

    synchronized void end() {
        over = true;
        request = null;
        if (close != null) {
            close.run();
            close = null;
        }
    }

    boolean isOver() {
        return over;
    }
}
