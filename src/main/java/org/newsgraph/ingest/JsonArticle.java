package org.newsgraph.ingest;

import java.io.StringReader;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.vocabulary.ArticleStatus;

/** Reads an ArticleInput from JSON with the names that GraphQL gives its fields. Unknown names are ignored. */
final class JsonArticle {
    // Made once: each call of Json looks for an implementation on the whole class path.
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonArticle() {
    }

    static ArticleInput read(String json) {
        JsonObject object = parse(json);
        ArticleInput input = new ArticleInput();
        String text = text(object, "text");
        if (text == null) {
            throw ApiException.invalid("text", "text must be given");
        }
        input.text = text;
        input.uri = text(object, "uri");
        input.slug = text(object, "slug");
        input.headline = text(object, "headline");
        input.standfirst = text(object, "standfirst");
        input.byline = text(object, "byline");
        input.publishedAt = text(object, "publishedAt");
        input.publicationDate = text(object, "publicationDate");
        input.language = text(object, "language");
        input.category = text(object, "category");
        input.status = status(text(object, "status"));
        input.embargoedUntil = text(object, "embargoedUntil");
        input.expectedRevision = number(object, "expectedRevision");
        return input;
    }

    private static JsonObject parse(String json) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("a second value");
            }
            return object;
        } catch (RuntimeException unreadable) {
            // Not only JsonException: the parser has others for what is nested too deeply, and for endless numbers.
            throw new ApiException(ErrorCode.SYNTAX_ERROR, null, "the line is not a JSON object");
        }
    }

    private static @Nullable String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw ApiException.invalid(name, name + " must be a text");
    }

    private static @Nullable ArticleStatus status(@Nullable String word) {
        try {
            return word == null ? null : ArticleStatus.valueOf(word);
        } catch (IllegalArgumentException other) {
            throw ApiException.invalid("status", "status must be DRAFT, USABLE or WITHHELD");
        }
    }

    private static @Nullable Integer number(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        try {
            return ((JsonNumber) value).intValueExact();
        } catch (ClassCastException | ArithmeticException other) {
            throw ApiException.invalid(name, name + " must be a whole number");
        }
    }
}
