package org.newsgraph.socket;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** What the server does with frames before we see them. */
@Singleton
class ServerOptions implements HttpServerOptionsCustomizer {
    /** Of a message that is too large by no more than this, we can still say so by the protocol's own code. */
    private static final int ROOM = 4;
    private final int largest;

    ServerOptions(SocketSettings settings) {
        this.largest = Math.toIntExact(settings.maxMessage().asLongValue()) * ROOM;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // A client could make a small message swell.
        options.setMaxWebSocketFrameSize(largest).setMaxWebSocketMessageSize(largest)
                .setPerMessageWebSocketCompressionSupported(false).setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
