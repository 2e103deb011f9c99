package org.newsgraph.socket;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/** What the server does with frames before we see them. */
@Singleton
class ServerOptions implements HttpServerOptionsCustomizer {
    private final int largest;

    ServerOptions(SocketSettings settings) {
        this.largest = Math.toIntExact(settings.maxMessage().asLongValue());
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        // A frame that is too large is not read. A client could make a small message swell.
        options.setMaxWebSocketFrameSize(largest).setMaxWebSocketMessageSize(largest)
                .setPerMessageWebSocketCompressionSupported(false).setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
