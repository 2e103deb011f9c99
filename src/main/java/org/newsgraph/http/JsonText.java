package org.newsgraph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
        } catch (StreamConstraintsException beyond) {
            throw String.valueOf(beyond.getOriginalMessage()).startsWith("Number")
                    ? HttpProblem.badRequest(what + " must have no number of over 1,000 digits")
                    : notAnObject(what);
        } catch (JsonProcessingException notAnObject) {
            throw notAnObject(what);
        }
        throw notAnObject(what);
    }

    /**
     * What has this name in an object, in the characters that it is written in; null if nothing has.
     *
     * @param bytes
     *        of a good object
     */
    public static @Nullable String written(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (JsonParser parser = STRICT.getFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(name);
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                if (found) {
                    return text.substring(start, (int) parser.currentLocation().getCharOffset());
                }
            }
            return null;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HttpProblem notAnObject(String what) {
        return HttpProblem.badRequest(what + " must be a JSON object, with each name once");
    }
}
