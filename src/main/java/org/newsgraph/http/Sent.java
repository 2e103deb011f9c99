package org.newsgraph.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** When the answer to a request has left: until then it is in memory, and a client may take its time to read it. */
final class Sent {
    private static final String KEY = Sent.class.getName();

    private Sent() {
    }

    /** HEAD has no body, which over HTTP/2 nobody else would leave out. */
    static void end(RoutingContext context, Buffer body) {
        HttpServerResponse response = context.response();
        UnreadAnswers answers = UnreadAnswers.of(context);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.put(KEY, response.end());
        } else {
            context.put(KEY, answers == null ? response.end(body) : new Leaving(context, body, answers).start());
        }
    }

    /** Whether the whole answer is given: it leaves, or has left. */
    static boolean isUnderWay(RoutingContext context) {
        return context.get(KEY) != null;
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
