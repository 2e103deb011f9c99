package org.newsgraph.http;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.access.Caller;

import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps GraphiQL and the schema file from those who are not meant to have them, however the path is spelled. Health and
 * metrics are not behind this door at all: they have a port of their own.
 */
@ApplicationScoped
class ToolsDoor {
    private static final int FIRST = -300;
    private static final Pattern TOOLS = Pattern.compile("/+q(?:[/;?].*)?|/+graphql[/;].+", Pattern.CASE_INSENSITIVE);

    private final Callers callers;
    private final boolean open;

    ToolsDoor(Callers callers, Access access) {
        this.callers = callers;
        this.open = access.tools();
    }

    void guard(@Observes Router router) {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            router.route().order(FIRST).handler(this::check);
        }
    }

    private void check(RoutingContext context) {
        if (!isTool(context)) {
            context.next();
        } else if (open && !context.request().headers().contains("Authorization")) {
            Refusals.unlessReading(context);
        } else {
            checkCaller(context);
        }
    }

    private void checkCaller(RoutingContext context) {
        context.request().pause();
        context.vertx().executeBlocking(() -> callers.believed(callers.introduction(context.request())), false)
                .onComplete(caller -> {
                    context.request().resume();
                    if (caller.succeeded() && (open || mayUse(caller.result()))) {
                        Refusals.unlessReading(context);
                    } else if (open && caller.cause() instanceof HttpProblem problem) {
                        Refusals.send(context, problem);
                    } else {
                        Refusals.nothing(context);
                    }
                });
    }

    private static boolean isTool(RoutingContext context) {
        return TOOLS.matcher(context.normalizedPath()).matches() || TOOLS.matcher(context.request().path()).matches();
    }

    private static boolean mayUse(Caller caller) {
        return caller.local();
    }
}
