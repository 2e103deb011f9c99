package org.newsgraph.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** The mutation, {@code POST /ingest} and the bulk command say the same of the same document. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThreeWaysInTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    private static final String XML = "application/xml";
    private static final String JSON = "application/json";
    private static final Pattern PROBLEM = Pattern.compile("[^:]+(?::(\\d+))?: ([A-Z_]+) .*?(?: \\(([^()]+)\\))?",
            Pattern.DOTALL);
    private static final Map<String, String> ENDINGS = Map.of(XML, "xml", JSON, "json", "text/html", "html",
            "text/markdown", "md", "text/plain", "txt");

    @Inject
    BulkIngest bulk;
    @Inject
    Table table;
    @TempDir
    Path folder;

    /** A document of which nothing can be taken in, and the code and place that say why. */
    private record Hostile(String name, String mediaType, String content, String code, String place) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Hostile> hostile() {
        return Stream
                .of(Stream.of("nitf", "newsItem", "newsMessage", "rss", "feed").flatMap(ThreeWaysInTest::hostileXml),
                        hostileJson(), hostileWords())
                .flatMap(some -> some);
    }

    private static Stream<Hostile> hostileXml(String root) {
        String laughs = "<!DOCTYPE " + root + " [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<" + root
                + "><a>&b;</a></"
                + root + ">";
        String theft = "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<" + root + ">&x;</" + root
                + ">";
        return Stream.of(xml(root, "laughs", laughs, "INVALID_DOCUMENT", "line 2"),
                xml(root, "steals", theft, "INVALID_DOCUMENT", "line 2"),
                xml(root, "is deep", ("<" + root + ">").repeat(50_000), "TEXT_TOO_LONG", "line 1"),
                xml(root, "is wide", "<" + root + " a=\"" + "x".repeat(500_000) + "\"/>", "TEXT_TOO_LONG", "line 1"),
                xml(root, "is cut off", "\n<" + root + ">\n<itemMeta><a", "INVALID_DOCUMENT", "line 3"),
                xml(root, "crosses", "<" + root + ">\n<a><b></a></b></" + root + ">", "INVALID_DOCUMENT", "line 2"),
                xml(root, "has two roots", "<" + root + "/>\n<" + root + "/>", "INVALID_DOCUMENT", "line 2"),
                xml(root, "has no namespace", "<" + root + ">\n<x:a/></" + root + ">", "INVALID_DOCUMENT", "line 2"),
                xml(root, "has a NUL", "<" + root + ">\n&#0;</" + root + ">", "INVALID_DOCUMENT", "line 2"),
                xml(root, "has one in bytes", "<" + root + ">\n<a>\u0000</a></" + root + ">", "INVALID_DOCUMENT",
                        "line 2"),
                xml(root, "has attributes twice", "<" + root + " a=\"\" a=\"\"/>", "INVALID_DOCUMENT", "line 1"),
                xml(root, "has much behind it", "<" + root + "/>" + "x".repeat(1000), "INVALID_DOCUMENT", "line 1"));
    }

    private static Hostile xml(String root, String what, String content, String code, String place) {
        return new Hostile(root + " " + what, XML, content, code, place);
    }

    private static Stream<Hostile> hostileJson() {
        String linked = "{\"@context\": \"https://schema.org\", \"@type\": ";
        return Stream.of(json("deep", "{\"bodies\": " + "[".repeat(50_000), "TEXT_TOO_LONG", "line 1"),
                json("a list that is deep", "[".repeat(50_000), "TEXT_TOO_LONG", "line 1"),
                json("cut off", "{\"uri\": \"a\",\n \"headline\":", "INVALID_DOCUMENT", "line 2"),
                json("two objects", "{\"uri\": \"a\"}\n{\"uri\": \"b\"}", "INVALID_DOCUMENT", "line 2"),
                json("nothing", " ", "INVALID_DOCUMENT", "line 1"), json("a word", "null", "INVALID_DOCUMENT", null),
                json("a list of numbers", "[1]", "INVALID_DOCUMENT", "/0"),
                json("an empty list", "[]", "UNSUPPORTED_MEDIA_TYPE", null),
                json("a body of ninjs that is none", "{\"uri\": \"urn:a\", \"bodies\": [{\"value\": {\"a\": 1}}]}",
                        "INVALID_DOCUMENT", "/bodies/0"),
                json("a long number", "{\"uri\": \"urn:a\", \"urgency\": " + "9".repeat(500_000) + "}", "TEXT_TOO_LONG",
                        "line 1"),
                json("a picture", "{\"uri\": \"urn:a\", \"type\": \"picture\"}", "UNSUPPORTED_MEDIA_TYPE", "/type"),
                json("a recipe", linked + "\"Recipe\"}", "UNSUPPORTED_MEDIA_TYPE", null),
                json("a NUL in ninjs", "{\"body_text\": \"No\\u0000thing.\"}", "TEXT_INVALID_CHARACTER", null),
                json("a NUL in JSON-LD", linked + "\"NewsArticle\", \"articleBody\": \"No\\u0000thing.\"}",
                        "TEXT_INVALID_CHARACTER", null),
                json("half a pair in ninjs", "{\"headline\": \"\\ud800\", \"body_text\": \"T.\"}",
                        "TEXT_INVALID_CHARACTER", null),
                json("no text", "{\"uri\": \"urn:test:hostile\", \"headlines\": []}", "TEXT_EMPTY", null),
                json("a kill of nobody", "{\"pubstatus\": \"canceled\", \"body_text\": \"T.\"}", "INVALID_ARGUMENT",
                        null),
                json("a long uri", "{\"uri\": \"urn:" + "u".repeat(5000) + "\", \"body_text\": \"T.\"}",
                        "TEXT_TOO_LONG", null),
                json("an input without a word", "{\"text\": \" \"}", "TEXT_EMPTY", null),
                json("an input with a number for words", "{\"text\": 5}", "INVALID_ARGUMENT", null));
    }

    private static Hostile json(String what, String content, String code, String place) {
        return new Hostile("JSON: " + what, JSON, content, code, place);
    }

    private static Stream<Hostile> hostileWords() {
        return Stream.of(new Hostile("an empty page", "text/html", "<html><body> </body></html>", "TEXT_EMPTY", null),
                new Hostile("a page of scripts", "text/html", "<script>" + "alert(1);".repeat(50_000) + "</script>",
                        "TEXT_EMPTY", null),
                new Hostile("a page of elements", "text/html", "<div><b>".repeat(20_000), "TEXT_EMPTY", null),
                new Hostile("empty Markdown", "text/markdown", "\n\n", "TEXT_EMPTY", null),
                new Hostile("Markdown of front matter", "text/markdown", "---\ntitle: T\n---\n", "TEXT_EMPTY", null),
                new Hostile("long Markdown", "text/markdown", "It rained. ".repeat(100_000), "TEXT_TOO_LONG", null),
                new Hostile("an empty text", "text/plain", " \n", "TEXT_EMPTY", null),
                new Hostile("a text with a NUL", "text/plain", "It\u0000rained.", "TEXT_INVALID_CHARACTER", null),
                new Hostile("a long text", "text/plain", "It rained. ".repeat(100_000), "TEXT_TOO_LONG", null));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_wrong_is_told_alike_soon_and_nothing_of_it_is_kept(Hostile document) {
        String before = count();
        List<String> posted = soon(() -> posted(document.mediaType, document.content));
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0)).startsWith("FAILED " + document.code + " "
                + (document.place == null ? "null" : document.place));
        assertThat(soon(() -> mutated(document.mediaType, document.content))).isEqualTo(posted);
        assertThat(soon(() -> inBulk(document.mediaType, document.content))).isEqualTo(posted);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void of_a_message_with_bad_items_the_good_ones_come_in_on_each_way() {
        for (String way : List.of("post", "mutation", "bulk")) {
            String uri = "urn:test:three:" + way + "-" + UUID.randomUUID();
            String item = "<item><guid>" + uri + ":%d</guid><title>T %d</title>%s</item>";
            String feed = "<rss><channel>" + item.formatted(1, 1, "<description>It rained.</description>")
                    + item.formatted(2, 2, "") + item.formatted(3, 3, "<description>It rained again.</description>")
                    + "</channel></rss>";
            switch (way) {
                case "post" -> assertThat(posted(XML, feed)).containsExactly("CREATED", "FAILED TEXT_EMPTY null",
                        "CREATED");
                case "mutation" -> assertThat(mutated(XML, feed)).containsExactly("CREATED",
                        "FAILED TEXT_EMPTY null", "CREATED");
                default -> assertThat(inBulk(XML, feed)).containsExactly("FAILED TEXT_EMPTY null");
            }
            assertThat(table.rows("SELECT uri FROM article WHERE uri LIKE '" + uri + ":%' ORDER BY uri"))
                    .containsExactly(uri + ":1", uri + ":3");
        }
    }

    @Test
    void an_input_as_a_file_comes_in_as_it_does_elsewhere() {
        String uri = "urn:test:three:input-" + UUID.randomUUID();
        assertThat(inBulk(JSON, "{\"uri\": \"" + uri + "\", \"text\": \"It rained.\"}")).isEmpty();
        assertThat(posted(JSON, "{\"uri\": \"" + uri + "\", \"text\": \"It rained.\"}")).containsExactly("UNCHANGED");
    }

    private static <T> T soon(Supplier<T> way) {
        return assertTimeout(A_MOMENT, way::get);
    }

    private String count() {
        return table.one("SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM revision),"
                + " (SELECT count(*) FROM paragraph), (SELECT max(id) FROM change)");
    }

    private static List<String> posted(String mediaType, String content) {
        return given().header("Content-Type", mediaType).body(content.getBytes(StandardCharsets.UTF_8))
                .post("/ingest").asString().lines().map(JsonObject::new)
                .map(result -> told(result.getString("status"), result.getJsonObject("problem"))).toList();
    }

    private static List<String> mutated(String mediaType, String content) {
        List<Map<String, Object>> results = GraphQL.send("mutation($d: DocumentInput!) { ingestDocument(document: $d)"
                + " { status problem { code message place } } }",
                Map.of("d", Map.of("mediaType", mediaType, "content", content))).list("ingestDocument");
        return results.stream().map(JsonObject::new)
                .map(result -> told(result.getString("status"), result.getJsonObject("problem"))).toList();
    }

    private static String told(String status, JsonObject problem) {
        if (problem == null) {
            return status;
        }
        assertThat(problem.getString("message")).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ")
                .doesNotContain("root:");
        return status + " " + problem.getString("code") + " " + problem.getString("place");
    }

    /** What failed; the rest is counted alone. */
    private List<String> inBulk(String mediaType, String content) {
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        try {
            Path file = Files.writeString(folder.resolve("document." + ENDINGS.get(mediaType)), content);
            bulk.run(BulkSource.of(List.of(file), null), (articles, done) -> {
            }, problems::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return problems.stream().map(ThreeWaysInTest::told).toList();
    }

    private static String told(String problem) {
        assertThat(problem).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("root:");
        Matcher parts = PROBLEM.matcher(problem);
        assertThat(parts.matches()).as(problem).isTrue();
        String place = parts.group(3);
        boolean known = place != null && (place.startsWith("line ") || place.startsWith("/"));
        return "FAILED " + parts.group(2) + " " + (known ? place : null);
    }
}
