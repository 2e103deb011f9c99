package org.newsgraph.socket;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.http.GraphQLRequest;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.JsonText;

/** What a client of graphql-transport-ws may send. */
sealed interface ClientMessage {
    /** Ids are the client's choice; they are kept as long as their operations run. */
    int LONGEST_ID = 256;

    record ConnectionInit(Map<String, Object> payload) implements ClientMessage {
    }

    /**
     * @param payload
     *        as it is written, to be answered so: numbers and halves of characters would come back as others
     */
    record Ping(@Nullable String payload) implements ClientMessage {
    }

    record Pong() implements ClientMessage {
    }

    /**
     * @param size
     *        bytes of the message
     */
    record Subscribe(String id, GraphQLRequest request, int size) implements ClientMessage {
    }

    record Complete(String id) implements ClientMessage {
    }

    /**
     * @param bytes
     *        UTF-8
     * @throws HttpProblem
     *         BAD_REQUEST, if it is no message of the protocol, or none that a client sends
     */
    static ClientMessage parse(byte[] bytes) {
        Map<String, Object> message = JsonText.object("A message", bytes);
        String type = message.get("type") instanceof String text ? text : "";
        return switch (type) {
            case "connection_init" -> new ConnectionInit(payload(message));
            case "ping" -> new Ping(payload(message).isEmpty() ? null : JsonText.written("payload", bytes));
            case "pong" -> pong(message);
            case "subscribe" -> subscribe(message, bytes.length);
            case "complete" -> new Complete(id(message));
            default -> throw HttpProblem.badRequest("type must be one that a client sends");
        };
    }

    private static ClientMessage pong(Map<String, Object> message) {
        payload(message);
        return new Pong();
    }

    private static ClientMessage subscribe(Map<String, Object> message, int size) {
        String id = id(message);
        if (message.get("payload") == null) {
            throw HttpProblem.badRequest("payload must be an object");
        }
        return new Subscribe(id, GraphQLRequest.of(payload(message)), size);
    }

    private static String id(Map<String, Object> message) {
        if (message.get("id") instanceof String id && !id.isEmpty() && id.length() <= LONGEST_ID && isWhole(id)) {
            return id;
        }
        throw HttpProblem.badRequest("id must be a string of 1 to " + LONGEST_ID + " characters, none of them a half");
    }

    /** Half a surrogate pair would come back as another id. */
    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> payload(Map<String, Object> message) {
        Object payload = message.get("payload");
        if (!(payload == null || payload instanceof Map)) {
            throw HttpProblem.badRequest("payload must be an object");
        }
        return payload == null ? Map.of() : (Map<String, Object>) payload;
    }
}
