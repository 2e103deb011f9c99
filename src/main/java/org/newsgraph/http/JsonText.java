package org.newsgraph.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** Reads JSON strictly: one object, in UTF-8, with nothing behind it. */
public final class JsonText {
    private JsonText() {
    }

    /**
     * @throws HttpProblem
     *         BAD_REQUEST
     */
    public static Map<String, Object> object(String what, byte[] bytes) {
        try {
            return object(what, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw HttpProblem.badRequest(what + " must be UTF-8");
        }
    }

    /**
     * @throws HttpProblem
     *         BAD_REQUEST
     */
    static Map<String, Object> object(String what, String text) {
        try {
            return new JsonObject(text).getMap();
        } catch (DecodeException | ClassCastException notAnObject) {
            throw HttpProblem.badRequest(what + " must be a JSON object");
        }
    }
}
