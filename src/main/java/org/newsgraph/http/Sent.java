package org.newsgraph.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** When the answer to a request has left: until then it is in memory, and a client may take its time to read it. */
final class Sent {
    private static final String KEY = Sent.class.getName();

    private Sent() {
    }

    static void note(RoutingContext context, Future<Void> sent) {
        context.put(KEY, sent);
    }

    /** Runs something when the answer has left or its connection is closed; at once if there is none. */
    static void then(RoutingContext context, Runnable work) {
        Future<Void> sent = context.get(KEY);
        if (sent == null) {
            work.run();
        } else {
            sent.onComplete(done -> work.run());
        }
    }
}
