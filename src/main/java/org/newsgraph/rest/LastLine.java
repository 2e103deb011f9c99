package org.newsgraph.rest;

import java.util.Map;

import org.newsgraph.graphql.CodedError;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Breaks a stream off with a line that says why, as an answer of GraphQL would. */
final class LastLine {
    /** For a client that takes in what there is before the line; one that takes nothing does not hold up the end. */
    private static final long MILLIS_TO_TAKE_IT = 2000;

    private LastLine() {
    }

    static void send(HttpServerResponse response, Vertx vertx, CodedError error) {
        JsonObject line = new JsonObject(Map.of("message", error.message(), "extensions", error.extensions()));
        long timer = vertx.setTimer(MILLIS_TO_TAKE_IT, over -> response.reset());
        response.write(new JsonObject().put("errors", new JsonArray().add(line)).encode() + "\n")
                .onComplete(sent -> {
                    vertx.cancelTimer(timer);
                    response.reset();
                });
    }
}
