package org.newsgraph.http;

import org.newsgraph.access.Caller;
import org.newsgraph.graphql.RequestId;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * One request on its way to an answer.
 *
 * @param form
 *        what the client accepts best
 */
record Exchange(RoutingContext context, MediaType form, Caller caller, RequestId request) {

    /** The same request, by whoever its credential stands for now. */
    Exchange of(Caller now) {
        return new Exchange(context, form, now, request);
    }

    HttpServerResponse response() {
        return context.response();
    }

    /** If the client leaves, or has left already. */
    void whenGone(Runnable work) {
        context.addEndHandler(ended -> work.run());
        if (response().closed()) {
            work.run();
        }
    }

    /** Or HEAD, which asks for the same answer without its body. */
    boolean isGet() {
        return isGet(context.request().method());
    }

    static boolean isGet(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
