package org.newsgraph.http;

import java.time.Duration;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends requests of HTTP/2 that are answered and go on all the same (RFC 9113, section 8.1), soon if they are refused. One of
 * HTTP/1.1 meets the {@link HeaderTimeout}, as what follows an answer counts as the next request.
 */
final class Unfinished {
    /** Milliseconds to come to an end, or to see for itself that nobody reads on. */
    private static final long GRACE = 1000;
    private static final long NO_ERROR = 0;

    private Unfinished() {
    }

    static void endWithAnswer(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            endLater(context, GRACE);
        }
    }

    /** Whatever is answered by whom. */
    static void endAfterAnswer(RoutingContext context, Duration time) {
        context.addEndHandler(answered -> endLater(context, time.toMillis()));
    }

    private static void endLater(RoutingContext context, long milliseconds) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            Sent.then(context, () -> context.vertx().setTimer(milliseconds, timer -> reset(request)));
        }
    }

    private static void reset(HttpServerRequest request) {
        if (!request.isEnded() && !request.response().closed()) {
            request.response().reset(NO_ERROR);
        }
    }
}
