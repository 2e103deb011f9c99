package org.newsgraph.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Opens {@code POST /ingest}: one document of any format, or lines of JSON. */
@ApplicationScoped
class IntakeDoor {
    /** Where the door of GraphQL stands too. */
    private static final int ORDER = -3;
    private final IntakeHandler handler;

    IntakeDoor(IntakeHandler handler) {
        this.handler = handler;
    }

    void open(@Observes Router router) {
        router.route(HttpMethod.POST, "/ingest").order(ORDER).handler(IntakeDoor::hold)
                .blockingHandler(handler, false);
        router.route("/ingest").order(ORDER).blockingHandler(handler::refuseMethod, false);
    }

    /** Nothing is read before it is known who sends it. */
    private static void hold(RoutingContext context) {
        context.request().pause();
        context.next();
    }
}
