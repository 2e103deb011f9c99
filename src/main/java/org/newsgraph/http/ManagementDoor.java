package org.newsgraph.http;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Handler;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Health and metrics need no key, but a false one is refused there as it is anywhere: whoever shows it is mistaken. Nobody there
 * needs a body, but one that is sent has the limits that it has elsewhere.
 */
@ApplicationScoped
class ManagementDoor {
    /** The forms that figures have. */
    private enum Figures implements Accept.Offer {
        OF_OPEN_METRICS("application/openmetrics-text", "; version=1.0.0; charset=utf-8"), PLAIN("text/plain", "");

        private final String name;
        private final String range;

        Figures(String name, String version) {
            this.name = name;
            this.range = name + version;
        }

        @Override
        public int matches(String range) {
            if (range.equals("*/*")) {
                return 1;
            }
            return range.equals(name) ? 3 : range.equals(name.replaceFirst("/.*", "/*")) ? 2 : 0;
        }
    }

    private static final Logger LOG = Logger.getLogger(ManagementDoor.class);
    private static final int FIRST = -300;
    private final Callers callers;
    private final BodyTimeout bodyTimeout;
    private final Handler<RoutingContext> body;

    ManagementDoor(Callers callers, BodyTimeout bodyTimeout, HttpLimits limits) {
        this.callers = callers;
        this.bodyTimeout = bodyTimeout;
        this.body = BodyHandler.create(false).setBodyLimit(limits.maxReaderBody().asLongValue());
    }

    void guard(@Observes ManagementInterface management) {
        Router router = management.router();
        router.getRoutes().stream().filter(ManagementDoor::isInTheWay).forEach(Route::remove);
        router.route().order(FIRST).handler(bodyTimeout::begin).handler(this::readBody).handler(this::pass)
                .failureHandler(ManagementDoor::refuse);
        router.route("/q/metrics*").order(FIRST).handler(ManagementDoor::checkForm);
    }

    /** Otherwise Quarkus would refuse it without a code, and say to the client what it has accepted. */
    private static void checkForm(RoutingContext context) {
        Accept.best(Accept.of(context.request()), List.of(Figures.values())).ifPresentOrElse(form -> {
            // The version that there is: asked for in other words, Quarkus does not know it.
            context.request().headers().set("Accept", form.range);
            context.next();
        }, () -> Refusals.send(context, Refusals.FORM));
    }

    /**
     * Quarkus reads bodies before anything else may look at the request, and lets the pages of all origins read what is here; it
     * has settings for neither.
     */
    private static boolean isInTheWay(Route route) {
        String handlers = route.toString();
        return route.getPath() == null && (handlers.contains("VertxHttpRecorder") || handlers.contains("CorsHandler"));
    }

    private void readBody(RoutingContext context) {
        body.handle(context);
    }

    private void pass(RoutingContext context) {
        BodyTimeout.end(context);
        if (context.response().ended()) {
            return;
        }
        if (!context.request().headers().contains("Authorization")) {
            Refusals.unlessReading(context);
            return;
        }
        context.vertx().executeBlocking(() -> callers.come(callers.introduction(context.request())), false)
                .onComplete(caller -> {
                    if (caller.succeeded()) {
                        Refusals.unlessReading(context);
                    } else {
                        context.fail(caller.cause());
                    }
                });
    }

    private static void refuse(RoutingContext context) {
        BodyTimeout.end(context);
        int status = context.statusCode();
        if (context.failure() instanceof HttpProblem problem) {
            Responses.send(context, problem);
        } else if (status == 413) {
            Responses.send(context, LargeBodies.tooLarge());
        } else if (status >= 400 && status < 500) {
            Responses.send(context, new HttpProblem(status, ErrorCode.BAD_REQUEST, "The request cannot be read"));
        } else if (!context.response().closed()) {
            RequestId request = RequestId.next();
            LOG.errorf(context.failure(), "request %s failed", request.value());
            Responses.failed(context, MediaType.JSON, request);
        }
    }
}
