package org.newsgraph.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON, and finds values in it by names whose letter case and underscores do not matter: versions of ninjs differ in these. */
final class JsonTree {
    private static final int MOST_DEPTH = 200;
    /** Of ten thousand ordinary articles, and twice as many. */
    private static final int MOST_TOKENS = 2_000_000;
    /** Beyond that a number is not written out. */
    private static final int MOST_ZEROS = 100;
    /** More than any version of ninjs has: among so many, names are only looked for as they are. */
    private static final int MOST_NAMES = 1000;
    /** A number may name a version, and is another in its nearest double. */
    private static final ObjectMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH)
                            .maxTokenCount(MOST_TOKENS).build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    private static final ObjectReader STRICT = MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectReader LOOSE = MAPPER.reader().with(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .with(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .with(JsonReadFeature.ALLOW_TRAILING_COMMA);

    private JsonTree() {
    }

    /** Each name of an object stands once: of a status that is there twice, nobody knows which one counts. */
    static JsonNode readStrictly(String text) {
        return read(text, STRICT);
    }

    /**
     * As programs write it that fill in templates: with ends of lines in texts, escaped apostrophes, a comma too many. The last
     * value of a name is rather read than none.
     */
    static JsonNode readLoosely(String text) {
        return read(text, LOOSE);
    }

    private static JsonNode read(String text, ObjectReader reader) {
        try (JsonParser parser = reader.createParser(text)) {
            try {
                JsonNode tree = reader.readTree(parser);
                if (parser.nextToken() != null) {
                    throw bad(Reason.MALFORMED, parser.currentLocation(), "something stands behind the end");
                }
                if (tree == null || tree.isMissingNode()) {
                    throw bad(Reason.MALFORMED, parser.currentLocation(), "nothing is there");
                }
                return tree;
            } catch (JsonProcessingException malformed) {
                boolean limit = malformed instanceof StreamConstraintsException;
                throw bad(limit ? Reason.TOO_LARGE : Reason.MALFORMED, parser.currentLocation(),
                        String.valueOf(malformed.getOriginalMessage()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * An object with which a text begins that goes on behind it.
     *
     * @param end
     *        index behind it
     */
    record Leading(JsonNode object, int end) {
    }

    /** Null if the text begins with none. */
    static @Nullable Leading leading(String text) {
        if (!text.startsWith("{")) {
            return null;
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode object = MAPPER.readTree(parser);
            return object == null || !object.isObject()
                    ? null
                    : new Leading(object, (int) parser.currentLocation().getCharOffset());
        } catch (IOException other) {
            return null;
        }
    }

    private static BadDocument bad(Reason reason, JsonLocation location, String message) {
        return new BadDocument(reason, Decoding.place(location.getLineNr(), location.getColumnNr()),
                "the JSON cannot be read: " + Values.cut(message));
    }

    /** The value of the first of the names that has one. */
    static @Nullable JsonNode get(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode exact = object.get(name);
            if (exact != null && !exact.isNull()) {
                return exact;
            }
            if (object.size() > MOST_NAMES) {
                continue;
            }
            for (var field : object.properties()) {
                if (isAlike(field.getKey(), name) && !field.getValue().isNull()) {
                    return field.getValue();
                }
            }
        }
        return null;
    }

    /** Makes nothing, since it is asked for each name of an object at each name that a format has. */
    private static boolean isAlike(String name, String other) {
        int i = behindUnderscores(name, 0);
        int k = behindUnderscores(other, 0);
        while (i < name.length() && k < other.length()
                && Character.toLowerCase(name.charAt(i)) == Character.toLowerCase(other.charAt(k))) {
            i = behindUnderscores(name, i + 1);
            k = behindUnderscores(other, k + 1);
        }
        return i == name.length() && k == other.length();
    }

    private static int behindUnderscores(String name, int from) {
        int i = from;
        while (i < name.length() && name.charAt(i) == '_') {
            i++;
        }
        return i;
    }

    /** A text or number, on one line; null for anything else, or if it is blank. */
    static @Nullable String line(@Nullable JsonNode value) {
        return value != null && value.isValueNode() ? Values.line(text(value)) : null;
    }

    private static String text(JsonNode value) {
        boolean plain = value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) <= MOST_ZEROS;
        return plain ? value.decimalValue().toPlainString() : value.asText();
    }

    /** The items of a list, a single value as a list of one, or nothing. */
    static List<JsonNode> items(@Nullable JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(items::add);
        } else if (value != null && !value.isNull()) {
            items.add(value);
        }
        return items;
    }
}
