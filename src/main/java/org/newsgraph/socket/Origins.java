package org.newsgraph.socket;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpServerRequest;

/**
 * Whether a page may open a socket. Browsers ask nobody before they do, so that the server has to look itself: pages of this
 * server may, pages from elsewhere only as far as CORS admits them, which is then decided before we are asked.
 */
@Singleton
class Origins {
    private final boolean decidedByCors;

    Origins(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.decidedByCors = cors;
    }

    /** Programs that are no browsers send no origin. */
    boolean admit(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null || decidedByCors
                || origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }
}
