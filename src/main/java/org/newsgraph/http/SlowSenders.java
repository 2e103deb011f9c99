package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelHandler;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Tells connections when the headers of a request have come, which ends their {@link HeaderTimeout}, and what they speak. */
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
        HttpServerRequest request = context.request();
        boolean many = request.version() == HttpVersion.HTTP_2;
        HeaderTimeout timeout = handler(request, HeaderTimeout.class);
        if (timeout != null && many) {
            timeout.leave();
        } else if (timeout != null) {
            timeout.begin();
            context.addEndHandler(ended -> timeout.end());
        }
        FrameLimit frames = many ? null : handler(request, FrameLimit.class);
        if (frames != null) {
            frames.leave();
        }
        context.next();
    }

    private static <T extends ChannelHandler> @Nullable T handler(HttpServerRequest request, Class<T> type) {
        return request.connection() instanceof ConnectionBase connection
                ? connection.channel().pipeline().get(type)
                : null;
    }
}
