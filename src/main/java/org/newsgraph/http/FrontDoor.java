package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.graphql.ErrorCode;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Takes every request to {@code /graphql}, WebSockets included, before SmallRye's own handlers would; those execute without
 * our limits.
 */
@ApplicationScoped
class FrontDoor {
    /** Behind the filters of security and CORS, before the check of the body's size, which knows no GraphQL errors. */
    private static final int ORDER = -3;
    /** Before SmallRye's WebSockets, which stand at -99. */
    private static final int FIRST = -250;
    private static final String PATH = "/graphql";

    private final GraphQLHandler handler;
    private final HttpLimits limits;

    FrontDoor(GraphQLHandler handler, HttpLimits limits) {
        this.handler = handler;
        this.limits = limits;
    }

    void open(@Observes Router router) {
        router.route(PATH).order(FIRST).handler(FrontDoor::refuseWebSocket);
        router.route(PATH).order(ORDER)
                .handler(BodyHandler.create(false).setBodyLimit(limits.maxBody().asLongValue()))
                .blockingHandler(handler, false).failureHandler(FrontDoor::refuse);
    }

    private static void refuseWebSocket(RoutingContext context) {
        if (context.request().headers().contains("Upgrade", "websocket", true)) {
            context.response().putHeader("Connection", "close");
            Responses.send(context, HttpProblem.badRequest("WebSockets are not served here"));
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        boolean tooLarge = context.statusCode() == 413;
        Responses.send(context, tooLarge
                ? new HttpProblem(413, ErrorCode.REQUEST_TOO_LARGE, "The body is too large")
                : HttpProblem.badRequest("The request cannot be read"));
    }
}
