package org.newsgraph.http;

import java.util.concurrent.RejectedExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.newsgraph.graphql.ErrorCode;

import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Takes every request to {@code /graphql} before SmallRye's own handlers would; those execute without our limits. WebSockets
 * have a door of their own, before this one.
 */
@ApplicationScoped
class FrontDoor {
    /**
     * Behind CORS at -300. Before Quarkus's authentication at -200, which prepares for each request what nobody asks for, as
     * callers are known by their keys; before SmallRye's WebSockets, which take whatever comes; and before the check of the
     * body's size, which knows no GraphQL errors.
     */
    private static final int ORDER = -210;
    private static final String PATH = "/graphql";

    private final GraphQLHandler handler;
    private final QueryThreads threads;
    private final ManagedExecutor others;
    private final BodyTimeout bodyTimeout;
    private final LargeBodies largeBodies;
    private final Handler<RoutingContext> small;
    private final Handler<RoutingContext> large;

    FrontDoor(GraphQLHandler handler, QueryThreads threads, ManagedExecutor others, BodyTimeout bodyTimeout,
            LargeBodies largeBodies, HttpLimits limits) {
        this.handler = handler;
        this.threads = threads;
        this.others = others;
        this.bodyTimeout = bodyTimeout;
        this.largeBodies = largeBodies;
        this.small = BodyHandler.create(false).setBodyLimit(limits.maxReaderBody().asLongValue());
        this.large = BodyHandler.create(false).setBodyLimit(limits.maxBody().asLongValue());
    }

    void open(@Observes Router router) {
        router.route(PATH).order(ORDER).handler(bodyTimeout::begin).handler(this::readBody)
                .handler(Waiting::begin).handler(this::pass).failureHandler(FrontDoor::refuse);
    }

    /** To look at a token may take a call to the sign-on service, which others must not wait for. */
    private void pass(RoutingContext context) {
        BodyTimeout.end(context);
        // Refused meanwhile: what is left of the body may come all the same.
        if (context.response().headWritten()) {
            return;
        }
        if (Callers.showsToken(context.request())) {
            others.execute(() -> handler.handle(context));
        } else {
            threads.execute(() -> handler.handle(context));
        }
    }

    private void readBody(RoutingContext context) {
        if (largeBodies.mayCome(context.request())) {
            largeBodies.admit(context, small, large);
        } else {
            small.handle(context);
        }
    }

    private static void refuse(RoutingContext context) {
        BodyTimeout.end(context);
        // Of HTTP/2, one that has come whole can be resumed no more.
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        if (context.failure() instanceof RejectedExecutionException) {
            Responses.send(context, new HttpProblem(503, ErrorCode.UNAVAILABLE, "The server is about to stop"));
            return;
        }
        boolean tooLarge = context.statusCode() == 413;
        Responses.send(context, tooLarge
                ? LargeBodies.tooLarge()
                : HttpProblem.badRequest("The request cannot be read"));
    }
}
