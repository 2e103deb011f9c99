package org.newsgraph.socket;

import java.util.Base64;
import java.util.Optional;

import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.http.HttpProblem;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The request that is to become a WebSocket (RFC 6455, section 4.2.1). Vert.x refuses the same, without a code. */
final class Handshake {
    private static final int KEY_BYTES = 16;

    private Handshake() {
    }

    /** What is wrong with it. */
    static Optional<HttpProblem> problem(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            return Optional.of(HttpProblem.badRequest("A WebSocket is opened by GET"));
        }
        if (request.headers().getAll("Connection").stream().noneMatch(Handshake::namesUpgrade)) {
            return Optional.of(HttpProblem.badRequest("Connection must name Upgrade"));
        }
        if (!"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
            return Optional.of(new HttpProblem(426, ErrorCode.BAD_REQUEST, "Sec-WebSocket-Version must be 13"));
        }
        return isKey(request.getHeader("Sec-WebSocket-Key"))
                ? Optional.empty()
                : Optional.of(HttpProblem.badRequest("Sec-WebSocket-Key must be 16 bytes in base64"));
    }

    private static boolean namesUpgrade(String value) {
        for (String token : value.split(",")) {
            if (token.strip().equalsIgnoreCase("upgrade")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKey(@org.jspecify.annotations.Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key.strip()).length == KEY_BYTES;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
