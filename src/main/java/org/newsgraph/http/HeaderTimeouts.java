package org.newsgraph.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Gives each connection of the server its {@link HeaderTimeout} and {@link FrameLimit}. Netty finds this class as a service, since
 * Vert.x has no place for it; the setting that makes it look is {@link #LOOK}.
 */
@RegisterForReflection(fields = false)
public final class HeaderTimeouts extends ChannelInitializerExtension {
    /** System property of Netty, to be set before the first server starts. */
    public static final String LOOK = "io.netty.bootstrap.extensions";
    public static final String LOOK_FOR_SERVICES = "serviceload";
    /** One for the process, since Netty makes the object; null until the server has read its settings. */
    private static volatile @Nullable Duration most;

    static void limitTo(Duration timeout) {
        most = timeout;
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Duration known = most;
        if (known != null) {
            connection.pipeline().addFirst(new HeaderTimeout(known), new FrameLimit(known));
        }
    }
}
