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

    private final UnreadAnswers answers;

    Unread(UnreadAnswers answers) {
        this.answers = answers;
    }

    void hold(@Observes Router router) {
        router.route().order(ORDER).handler(this::wait);
    }

    /** A connection that stays as it is ends with the time that {@link UnreadAnswers} gives. */
    private void wait(RoutingContext context) {
        answers.watch(context);
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
