package org.newsgraph.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelHandler;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerOptions;
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
    private final HttpServerOptions sizes;

    SlowSenders(HttpLimits limits,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int mostOfFirstLine,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize mostOfHeaders,
            @ConfigProperty(name = "quarkus.http.limits.max-chunk-size") MemorySize mostOfChunk) {
        this.limits = limits;
        this.sizes = new HttpServerOptions().setMaxInitialLineLength(mostOfFirstLine)
                .setMaxHeaderSize(Math.toIntExact(mostOfHeaders.asLongValue()))
                .setMaxChunkSize(Math.toIntExact(mostOfChunk.asLongValue()));
    }

    void limit(@Observes Router router) {
        HeaderTimeouts.limitTo(limits.headerTimeout(), sizes);
        router.route().order(FIRST).handler(this::receive);
    }

    void limit(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean many = request.version() == HttpVersion.HTTP_2;
        HeaderTimeout timeout = handler(request, HeaderTimeout.class);
        if (timeout != null && many) {
            timeout.leave();
        } else if (timeout != null) {
            timeout.begin();
            context.addEndHandler(ended -> timeout.end());
        }
        if (many) {
            Unfinished.endAfterAnswer(context, limits.headerTimeout());
        }
        FrameLimit frames = many ? null : handler(request, FrameLimit.class);
        if (frames != null) {
            frames.leave();
        }
        BrokenRequests broken = many ? null : handler(request, BrokenRequests.class);
        if (broken == null || broken.begin(context)) {
            context.next();
        }
    }

    private static <T extends ChannelHandler> @Nullable T handler(HttpServerRequest request, Class<T> type) {
        return request.connection() instanceof ConnectionBase connection
                ? connection.channel().pipeline().get(type)
                : null;
    }
}
