package org.newsgraph.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** All articles of a selection as one stream. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BulkDoorTest {
    private static final String CATEGORY = "tides-" + UUID.randomUUID();
    private static final int ARTICLES = 230;
    private static List<String> uris;

    @BeforeEach
    void tides() {
        if (uris != null) {
            return;
        }
        uris = IntStream.range(0, ARTICLES).mapToObj(i -> "urn:test:" + CATEGORY + ":" + i).toList();
        for (int from = 0; from < ARTICLES; from += 100) {
            Map<?, ?>[] some = uris.subList(from, Math.min(ARTICLES, from + 100)).stream().map(BulkDoorTest::tide)
                    .toArray(Map[]::new);
            Newsroom.ingest(castAll(some));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?>[] castAll(Map<?, ?>[] articles) {
        return (Map<String, ?>[]) articles;
    }

    /** Several were published at the same time. */
    private static Map<String, ?> tide(String uri) {
        int number = Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1));
        return Map.of("uri", uri, "category", CATEGORY, "publishedAt", "2022-01-01T%02d:00:00Z".formatted(number % 7),
                "text", "The tide of day " + number + " was high. " + "Nobody was hurt on the quay. ".repeat(40));
    }

    private static List<JsonObject> export(Map<String, ?> parameters) {
        return given().queryParams(parameters).queryParam("category", CATEGORY).get("/export").asString().lines()
                .map(JsonObject::new).toList();
    }

    @Test
    void every_article_is_there_once_earliest_first() {
        List<JsonObject> lines = export(Map.of());
        assertThat(lines).extracting(line -> line.getString("uri")).containsExactlyInAnyOrderElementsOf(uris);
        assertThat(lines).extracting(line -> line.getString("publishedAt")).isSorted();
    }

    @Test
    void a_stream_that_was_cut_goes_on_behind_the_last_line() throws IOException {
        List<String> found = new ArrayList<>();
        String cursor = null;
        for (int cut : List.of(1, 49, 50, 51, 60)) {
            List<JsonObject> some = readAndCut(cut, cursor);
            some.forEach(line -> found.add(line.getString("uri")));
            cursor = some.get(some.size() - 1).getString("cursor");
        }
        export(Map.of("after", cursor)).forEach(line -> found.add(line.getString("uri")));
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(uris);
    }

    /** Reads so many lines from a socket, then closes it in the middle of the answer. */
    private static List<JsonObject> readAndCut(int lines, String cursor) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String after = cursor == null ? "" : "&after=" + cursor;
            socket.getOutputStream().write(("GET /export?category=" + CATEGORY + after + " HTTP/1.1\r\n"
                    + "Host: localhost:" + RestAssured.port + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            // Between the lines stand the sizes of chunks.
            return in.lines().filter(line -> line.startsWith("{")).limit(lines).map(JsonObject::new).toList();
        }
    }

    @Test
    void each_format_has_its_lines() {
        JsonObject ninjs = export(Map.of("format", "ninjs")).get(0);
        assertThat(ninjs.getJsonObject("ninjs").getString("uri")).isIn(uris);
        assertThat(ninjs.getString("cursor")).isNotBlank();
        assertThat(export(Map.of("format", "jsonld")).get(0).getJsonObject("jsonLd").getString("@type"))
                .isEqualTo("NewsArticle");
        List<JsonObject> ftm = export(Map.of("format", "ftm"));
        assertThat(ftm.stream().filter(line -> line.getString("schema").equals("Article")))
                .hasSize(ARTICLES).allMatch(line -> line.containsKey("cursor"));
    }

    @Test
    void it_is_compressed_for_those_who_accept_that() {
        var response = given().header("Accept-Encoding", "gzip").queryParam("category", CATEGORY).get("/export");
        assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.asString().lines()).hasSize(ARTICLES);
    }

    @Test
    void what_was_exported_is_taken_in_again_unchanged() {
        String line = given().queryParam("category", CATEGORY).get("/export").asString().lines().findFirst()
                .orElseThrow();
        assertThat(given().header("Content-Type", "application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8)).post("/ingest").asString())
                .contains("UNCHANGED");
    }

    @Test
    void a_selection_of_nothing_is_an_empty_stream() {
        assertThat(given().queryParam("category", "never-" + CATEGORY).get("/export").asString()).isEmpty();
    }
}
