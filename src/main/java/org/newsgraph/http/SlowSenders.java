package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Tells connections when the headers of a request have come, which ends their {@link HeaderTimeout}. */
@ApplicationScoped
class SlowSenders {
    /** Before everything else that looks at requests. */
    private static final int FIRST = Integer.MIN_VALUE;
    private final HttpLimits limits;

    SlowSenders(HttpLimits limits) {
        this.limits = limits;
    }

    void limit(@Observes Router router) {
        HeaderTimeouts.limitTo(limits.headerTimeout());
        router.route().order(FIRST).handler(SlowSenders::receive);
    }

    void limit(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(SlowSenders::receive);
    }

    private static void receive(RoutingContext context) {
        HeaderTimeout timeout = timeout(context.request());
        if (timeout != null && context.request().version() == HttpVersion.HTTP_2) {
            timeout.leave();
        } else if (timeout != null) {
            timeout.begin();
            context.addEndHandler(ended -> timeout.end());
        }
        context.next();
    }

    private static @Nullable HeaderTimeout timeout(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? connection.channel().pipeline().get(HeaderTimeout.class)
                : null;
    }
}
