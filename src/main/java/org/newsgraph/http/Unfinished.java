package org.newsgraph.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends requests of HTTP/2 that are refused and go on all the same (RFC 9113, section 8.1). One of HTTP/1.1 meets the
 * {@link HeaderTimeout}, as what follows an answer counts as the next request.
 */
final class Unfinished {
    /** Milliseconds to come to an end, or to see for itself that nobody reads on. */
    private static final long GRACE = 1000;
    private static final long NO_ERROR = 0;

    private Unfinished() {
    }

    static void endWithAnswer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2 && !request.isEnded()) {
            Sent.then(context, () -> context.vertx().setTimer(GRACE, timer -> reset(request)));
        }
    }

    private static void reset(HttpServerRequest request) {
        if (!request.isEnded() && !request.response().closed()) {
            request.response().reset(NO_ERROR);
        }
    }
}
