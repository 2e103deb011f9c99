package org.newsgraph.socket;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;

/** What the server of graphql-transport-ws sends. */
final class ServerMessage {
    static final String ACK = "{\"type\":\"connection_ack\"}";

    private ServerMessage() {
    }

    /**
     * @param payload
     *        as JSON
     */
    static String pong(@Nullable String payload) {
        return payload == null ? "{\"type\":\"pong\"}" : "{\"type\":\"pong\",\"payload\":" + payload + "}";
    }

    static String complete(String id) {
        return "{\"id\":" + Json.encode(id) + ",\"type\":\"complete\"}";
    }

    /**
     * @param answer
     *        as JSON
     */
    static String next(String id, Buffer answer) {
        return withPayload(id, "next", answer.toString());
    }

    /**
     * @param answer
     *        an answer without data, as JSON
     */
    static String error(String id, Buffer answer) {
        return withPayload(id, "error", answer.toJsonObject().getJsonArray("errors").encode());
    }

    private static String withPayload(String id, String type, String payload) {
        return "{\"id\":" + Json.encode(id) + ",\"type\":\"" + type + "\",\"payload\":" + payload + "}";
    }
}
