package org.newsgraph.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerOptions;

/**
 * Gives each connection of the server its {@link HeaderTimeout}, {@link FrameLimit} and {@link StrictReading}. Netty finds
 * this class as a service, since Vert.x has no place for it; the setting that makes it look is {@link #LOOK}.
 */
@RegisterForReflection(fields = false)
public final class HeaderTimeouts extends ChannelInitializerExtension {
    /** System property of Netty, to be set before the first server starts. */
    public static final String LOOK = "io.netty.bootstrap.extensions";
    public static final String LOOK_FOR_SERVICES = "serviceload";
    /** One for the process, since Netty makes the object; null until the server has read its settings. */
    private static volatile @Nullable Limits limits;

    private record Limits(Duration time, HttpServerOptions size) {
    }

    static void limitTo(Duration time, HttpServerOptions size) {
        limits = new Limits(time, size);
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Limits known = limits;
        if (known != null) {
            connection.pipeline().addFirst(new HeaderTimeout(known.time()), new FrameLimit(known.time()),
                    new StrictReading(known.size()));
        }
    }
}
