package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;

/** Health and metrics need no key, but a false one is refused there as it is anywhere: whoever shows it is mistaken. */
@ApplicationScoped
class ManagementDoor {
    private static final int FIRST = -300;
    private final Callers callers;

    ManagementDoor(Callers callers) {
        this.callers = callers;
    }

    void guard(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (!context.request().headers().contains("Authorization")) {
            context.next();
            return;
        }
        context.request().pause();
        context.vertx().executeBlocking(() -> callers.of(context.request()), false).onComplete(caller -> {
            context.request().resume();
            if (caller.succeeded()) {
                context.next();
            } else if (caller.cause() instanceof HttpProblem problem) {
                Responses.send(context, problem);
            } else {
                context.fail(caller.cause());
            }
        });
    }
}
