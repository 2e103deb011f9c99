package org.newsgraph.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A partner is given what it has bought, by address too. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductDoorsTest {
    private final String bought = "rowing-" + UUID.randomUUID();
    private final String other = "sailing-" + UUID.randomUUID();
    private Keyed partner;

    @BeforeEach
    void sell() {
        partner = Keyed.partnerOf("categories: [\"" + bought + "\"]");
        ingest(bought, "Tilda Rosvall, the mayor, told Ove Brandt on Monday that the boat was full.");
        ingest(other, "Tilda Rosvall, the mayor, told Astrid Lindqvist on Monday that the sail was torn.");
    }

    private static void ingest(String category, String text) {
        Newsroom.ingest(Map.of("uri", "urn:test:" + category, "category", category, "language", "en", "text", text));
    }

    private Response get(String path) {
        return given().header("Authorization", "Bearer " + partner.secret()).get(path);
    }

    private static String id(String category) {
        return GraphQL.send("query($uri: String) { article(uri: $uri) { id } }", Map.of("uri", "urn:test:" + category))
                .get("article.id");
    }

    @Test
    void an_article_outside_the_product_is_not_there() {
        assertThat(get("/articles/" + id(bought)).statusCode()).isEqualTo(200);
        Response hidden = get("/articles/" + id(other));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asString()).isEqualTo(get("/articles/QXJ0aWNsZTo5OTk5OTk5OTk").asString());
    }

    @Test
    void feeds_and_exports_have_the_product_alone() {
        assertThat(get("/feed.atom").asString()).contains("urn:test:" + bought).doesNotContain("urn:test:" + other);
        assertThat(get("/export").asString().lines()).hasSize(1).allMatch(line -> line.contains("urn:test:" + bought));
        assertThat(get("/export?category=" + other).asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.rss", "/feed.atom?text=monday", "/export?format=ninjs", "/export?format=jsonld",
            "/export?format=ftm", "/export?format=ndjson&language=en"})
    void in_no_format_is_anything_of_another_product(String path) {
        assertThat(get(path).asString()).contains(bought).doesNotContain(other).doesNotContain("Astrid Lindqvist");
    }

    @Test
    void whoever_is_given_an_article_under_embargo_is_told_so_in_every_format() {
        String path = embargoed("early-" + bought);
        assertThat(get(path, "application/ninjs+json")).contains("\"embargoedUntil\":\"2999-01-01T00:00:00Z\"");
        assertThat(get(path, "application/json")).contains("\"embargoedUntil\":\"2999-01-01T00:00:00Z\"");
        assertThat(get(path, "application/xml")).contains("<embargoed>2999-01-01T00:00:00Z</embargoed>");
        assertThat(get(path, "application/ld+json")).contains("Embargoed until 2999-01-01T00:00:00Z.");
        assertThat(get(path, "text/plain")).contains("embargo: 2999-01-01T00:00:00Z\n");
        assertThat(get(path, "application/x-ndjson")).contains("\"Embargoed until 2999-01-01T00:00:00Z.\"");
        assertThat(get("/feed.atom").asString()).contains("<rights>Embargoed until 2999-01-01T00:00:00Z.</rights>");
        assertThat(get("/feed.rss").asString()).contains("<dc:rights>Embargoed until 2999-01-01T00:00:00Z.");
    }

    /** For a partner who may see it. */
    private String embargoed(String category) {
        partner = Keyed.partnerOf("categories: [\"" + category + "\"], embargoAccess: true");
        Newsroom.ingest(Map.of("uri", "urn:test:" + category, "category", category, "language", "en",
                "embargoedUntil", "2999-01-01T00:00:00Z", "text", "Tilda Rosvall will row on Monday."));
        return "/articles/" + partner.ask("{ article(uri: \"urn:test:" + category + "\") { id } }")
                .getString("data.article.id");
    }

    @ParameterizedTest
    @CsvSource({"application/ninjs+json, application/json", "application/xml, application/xml",
            "application/ld+json, application/ld+json", "text/plain, text/plain",
            "application/json, application/x-ndjson",
            "feed.atom, application/atom+xml", "feed.rss, application/rss+xml"})
    void whoever_takes_it_in_again_from_any_format_keeps_the_embargo(String format, String mediaType) {
        String early = "again-" + bought;
        String path = embargoed(early);
        String written = format.startsWith("feed") ? get("/" + format).asString() : get(path, format);
        String uri = "urn:test:copy-" + early;
        assertThat(written).contains("urn:test:" + early);
        String result = given().header("Content-Type", mediaType)
                .body(written.replace("urn:test:" + early, uri)
                        .replaceAll("slug: [a-z0-9-]+(\\n|\\\\n)|\"slug\":\"[^\"]*\",", "")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/ingest").asString();
        assertThat(result).contains("\"CREATED\"");
        assertThat(partner.ask("{ article(uri: \"" + uri + "\") { embargoedUntil } }")
                .getString("data.article.embargoedUntil")).isEqualTo("2999-01-01T00:00:00Z");
    }

    private String get(String path, String accept) {
        return given().header("Authorization", "Bearer " + partner.secret()).header("Accept", accept).get(path)
                .asString();
    }

    @Test
    void a_graph_has_whom_articles_of_the_product_name() {
        String person = GraphQL.send("query($uri: String) { article(uri: $uri) { entities { entity { id name } } } }",
                Map.of("uri", "urn:test:" + bought))
                .get("article.entities.find { it.entity.name == 'Tilda Rosvall' }.entity.id");
        assertThat(get("/entities/" + person + "/graph.gexf").asString()).contains("Ove Brandt")
                .doesNotContain("Astrid Lindqvist");
    }
}
