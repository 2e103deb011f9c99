package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Leaves a request be while the answers to those before it on its connection are not read. A client may send many requests
 * one behind the other, and what it does not read would have to be kept here.
 */
@ApplicationScoped
class Unread {
    /** Behind what must see every request as it comes, before all that answers one. */
    private static final int ORDER = Integer.MIN_VALUE + 1;

    void hold(@Observes Router router) {
        router.route().order(ORDER).handler(Unread::wait);
    }

    /** A connection that stays as it is ends by the idle timeout of the server. */
    private static void wait(RoutingContext context) {
        if (!context.response().writeQueueFull()) {
            context.next();
            return;
        }
        context.request().pause();
        context.response().drainHandler(read -> {
            context.response().drainHandler(null);
            context.request().resume();
            context.next();
        });
    }
}
