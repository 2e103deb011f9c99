package org.newsgraph.http;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

/** Ends connections whose request's body does not come in time. */
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
                    context.request().connection().close();
                }
            }));
        }
        context.next();
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
