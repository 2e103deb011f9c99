package org.newsgraph.http;

import jakarta.inject.Singleton;

import org.newsgraph.graphql.ErrorCode;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Refuses requests whose body does not come in time, and ends the connection: of HTTP/2, the request alone ({@link Unfinished}). */
@Singleton
class BodyTimeout {
    private static final String TIMER = BodyTimeout.class.getName();
    private final HttpLimits limits;

    BodyTimeout(HttpLimits limits) {
        this.limits = limits;
    }

    void begin(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.put(TIMER, context.vertx().setTimer(limits.bodyTimeout().toMillis(), timer -> {
                if (!context.request().isEnded()) {
                    refuse(context);
                }
            }));
        }
        context.next();
    }

    private static void refuse(RoutingContext context) {
        HttpProblem late = new HttpProblem(408, ErrorCode.TIMEOUT, "The body has not come in time");
        if (context.request().version() == HttpVersion.HTTP_2) {
            Responses.send(context, late);
        } else {
            Responses.sendLast(context, late);
        }
    }

    /**
     * Whatever came of it: a timer that runs on would hold the request and its answer until it is over. A body that is refused
     * and goes on is {@link Unfinished}.
     */
    static void end(RoutingContext context) {
        Long timer = context.remove(TIMER);
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
    }
}
