package org.newsgraph.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * Reads JSON strictly: one object, in UTF-8, with nothing behind it, no comments, and no name twice: whoever looks at it
 * before us may see the other value.
 */
public final class JsonText {
    private static final ObjectReader STRICT = new ObjectMapper(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readerForMapOf(Object.class);

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
            Map<String, Object> object = STRICT.readValue(text);
            if (object != null) {
                return object;
            }
        } catch (JsonProcessingException notAnObject) {
            throw notAnObject(what);
        }
        throw notAnObject(what);
    }

    private static HttpProblem notAnObject(String what) {
        return HttpProblem.badRequest(what + " must be a JSON object, with each name once");
    }
}
