package org.newsgraph.ingest;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

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

/** Reads an ArticleInput from JSON with the names that GraphQL gives its fields. Unknown names are ignored, but those that are meant to hold an article back. */
final class JsonArticle {
    // Made once: each call of Json looks for an implementation on the whole class path.
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    /**
     * Of two values with one name, whoever looked at it before us may have seen the other. Parsers do not know the key strategy of
     * the standard.
     */
    private static final JsonParserFactory STRICT = Json
            .createParserFactory(Map.of("org.eclipse.parsson.rejectDuplicateKeys", true));

    private static final Set<String> NEWS = Set.of("bodies", "pubstatus", "@context", "@graph", "ninjs", "jsonld");
    /** An ArticleInput may have these of its sender's own. */
    private static final Set<String> NEWS_WITHOUT_TEXT = Set.of("headlines", "descriptions", "@type", "versioncreated");
    /** Dangerous where it is overlooked: what it is called in an ArticleInput. */
    private static final Map<String, String> MISTAKEN = Map.of("embargo", "embargoedUntil", "embargoed",
            "embargoedUntil", "embargountil", "embargoedUntil", "embargoeduntil", "embargoedUntil", "embargodate",
            "embargoedUntil", "embargoend", "embargoedUntil", "status", "status", "draft", "status",
            "creativeworkstatus", "status");

    /** In JSON-LD a text is called that, too. */
    private static final Pattern LINKED = Pattern.compile("(?:Article|BlogPosting|Report)\"");
    /** No JSON-LD has these names. */
    private static final Set<String> INPUT = Set.of("uri", "status", "embargoedUntil");

    private JsonArticle() {
    }

    /** Whether it is an ArticleInput, if a bad one, and no news object: those have these names. Bulk exports have them in an envelope. */
    static boolean isOne(JsonObject object) {
        boolean text = object.containsKey("text") && !isLinked(object);
        return object.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).noneMatch(name -> isOfNews(name)
                || !text && isOfNewsWithoutText(name));
    }

    private static boolean isLinked(JsonObject object) {
        return LINKED.matcher(String.valueOf(object.get("@type"))).find()
                && INPUT.stream().noneMatch(object::containsKey);
    }

    private static boolean isOfNews(String name) {
        return NEWS.contains(name.replace("_", "")) || name.startsWith("body_");
    }

    private static boolean isOfNewsWithoutText(String name) {
        return NEWS_WITHOUT_TEXT.contains(name.replace("_", "")) || name.startsWith("description_");
    }

    static ArticleInput read(JsonObject object) {
        checkNames(object);
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
        readParticulars(object, input);
        input.exported = input.uri == null ? exported(object) : null;
        return input;
    }

    private static @Nullable Exported exported(JsonObject object) {
        return Exported.of(word(object, "id"), word(object, "slug"), word(object, "firstCreated"),
                JsonValue.TRUE.equals(object.get("publishedAtDerived")), revision(object));
    }

    private static @Nullable Integer revision(JsonObject object) {
        return object.get("revisionNumber") instanceof JsonNumber number && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Integer.SIZE ? number.intValue() : null;
    }

    /** What is of another type is no name of ours. */
    private static @Nullable String word(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }

    private static void checkNames(JsonObject object) {
        object.forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
            String meant = MISTAKEN.get(plain);
            if (meant != null && !meant.equals(name) && !saysNothing(value)) {
                throw ApiException.invalid(name, name.equalsIgnoreCase(meant)
                        ? "%s is called %s here: letter case counts".formatted(name, meant)
                        : "%s is called %s here".formatted(name, meant));
            }
            if (plain.equals("published") && JsonValue.FALSE.equals(value)) {
                throw ApiException.invalid(name, name + " is called status here");
            }
        });
    }

    /** Of a program that sends all its names with each article. */
    private static boolean saysNothing(JsonValue value) {
        return JsonValue.NULL.equals(value) || JsonValue.FALSE.equals(value)
                || value instanceof JsonString text && text.getString().isBlank();
    }

    private static void readParticulars(JsonObject object, ArticleInput input) {
        input.dateline = text(object, "dateline");
        input.source = text(object, "source");
        input.sourceVersion = text(object, "sourceVersion");
        input.sourceUpdatedAt = text(object, "sourceUpdatedAt");
        input.copyrightHolder = text(object, "copyrightHolder");
        input.copyrightNotice = text(object, "copyrightNotice");
        input.usageTerms = text(object, "usageTerms");
        input.creditLine = text(object, "creditLine");
        input.urgency = number(object, "urgency");
        input.editorialNote = text(object, "editorialNote");
        input.keywords = list(object, "keywords", JsonString.class, JsonString::getString);
        input.subjects = list(object, "subjects", JsonObject.class, subject -> SubjectInput.of(text(subject, "scheme"),
                text(subject, "code"), text(subject, "uri"), text(subject, "name")));
    }

    private static <J extends JsonValue, T> @Nullable List<T> list(JsonObject object, String name, Class<J> type,
            Function<J, T> reading) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        try {
            return value.asJsonArray().stream().map(type::cast).map(reading).toList();
        } catch (ClassCastException other) {
            throw ApiException.invalid(name, name + " must be a list of "
                    + (type == JsonString.class ? "texts" : "objects"));
        }
    }

    /**
     * @throws ApiException
     *         SYNTAX_ERROR
     */
    static JsonObject parse(String json) {
        return parse(json, STRICT);
    }

    /** Whether it is an ArticleInput that has a text, whatever else is wrong with it. */
    static boolean hasText(String json) {
        try {
            JsonObject object = parse(json, PARSERS);
            return object.containsKey("text") && isOne(object);
        } catch (ApiException unreadable) {
            return false;
        }
    }

    private static JsonObject parse(String json, JsonParserFactory parsers) {
        try (JsonParser parser = parsers.createParser(new StringReader(json))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("a second value");
            }
            return object;
        } catch (RuntimeException unreadable) {
            // Not only JsonException: the parser has others for what is nested too deeply, and for endless numbers.
            throw new ApiException(ErrorCode.SYNTAX_ERROR, null, "the line is not a JSON object with each name once");
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
