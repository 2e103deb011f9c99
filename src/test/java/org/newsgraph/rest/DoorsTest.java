package org.newsgraph.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;

/** What is exported by address. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoorsTest {
    private static final String NEVER_EXISTED = "QXJ0aWNsZTo5OTk5OTk5OTk";
    private static final String CATEGORY = "ferries-" + UUID.randomUUID();
    private static String uri;

    @BeforeEach
    void ferries() {
        if (uri != null) {
            return;
        }
        for (int i = 1; i <= 5; i++) {
            uri = "urn:test:" + UUID.randomUUID();
            Newsroom.ingest(Map.of("uri", uri, "category", CATEGORY, "language", "en", "publishedAt",
                    "2023-06-0" + i + "T10:00:00Z", "headline", "Ferry " + i + " leaves",
                    "text",
                    "Astrid Lindqvist, the captain, told Ove Brandt on Monday that ferry " + i + " was full.\n\n"
                            + "## Looking Ahead\n\nLindqvist met Brandt in Vilnius."));
        }
    }

    private static String id(String uri) {
        return GraphQL.send("query($uri: String) { article(uri: $uri) { id } }", Map.of("uri", uri)).get("article.id");
    }

    private static Response article(String id, String accept) {
        return given().header("Accept", accept).get("/articles/" + id);
    }

    private static Response feed(String format, Map<String, ?> parameters) {
        return given().queryParams(parameters).queryParam("category", CATEGORY).get("/feed." + format);
    }

    @Test
    void an_article_comes_in_the_form_that_is_accepted_best() {
        String id = id(uri);
        assertThat(article(id, "application/ninjs+json").jsonPath().getString("headlines[0].value"))
                .isEqualTo("Ferry 5 leaves");
        assertThat(article(id, "application/xml;q=0.5, application/ld+json").contentType())
                .isEqualTo("application/ld+json; charset=utf-8");
        assertThat(article(id, "application/vnd.iptc.g2.newsitem+xml").xmlPath().getString("newsItem.@guid"))
                .isEqualTo(uri);
        assertThat(article(id, "text/plain").asString()).startsWith("date: 2023-06-05T10:00:00Z\n")
                .contains("\n\n## Looking Ahead\n\n");
        assertThat(article(id, "*/*").jsonPath().getString("uri")).isEqualTo(uri);
        assertThat(article(id, "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void an_article_that_has_not_changed_is_not_sent_again() {
        String id = id(uri);
        String validator = article(id, "text/plain").header("ETag");
        assertThat(given().header("Accept", "text/plain").header("If-None-Match", validator).get("/articles/" + id)
                .statusCode()).isEqualTo(304);
        assertThat(given().header("Accept", "application/json").header("If-None-Match", validator)
                .get("/articles/" + id).statusCode()).isEqualTo(200);
        for (String door : List.of("/articles/" + id, "/feed.atom", "/feed.rss")) {
            assertThat(given().header("If-None-Match", "*").get(door).statusCode()).as(door).isEqualTo(304);
        }
        assertThat(given().header("If-None-Match", "*").get("/articles/" + GlobalId.of("Article", 987_654_321L))
                .statusCode()).isEqualTo(404);
    }

    @Test
    void an_answer_names_what_it_was_written_from() {
        String id = id(uri);
        assertThat(article(id, "text/plain").header("Cache-Tag")).startsWith("newsgraph," + id + ",");
        assertThat(feed("atom", Map.of()).header("Cache-Tag")).contains(id);
    }

    @Test
    void what_was_killed_is_answered_like_what_never_was() {
        String dead = "urn:test:" + UUID.randomUUID();
        Newsroom.ingest(Map.of("uri", dead, "text", "The pier burned down on Monday."));
        String id = id(dead);
        assertThat(article(id, "application/json").statusCode()).isEqualTo(200);
        GraphQL.send("mutation($id: ID!) { killArticle(id: $id, kind: KILL) { id } }", Map.of("id", id));
        Response killed = article(id, "application/json");
        Response never = article(NEVER_EXISTED, "application/json");
        assertThat(killed.statusCode()).isEqualTo(404);
        assertThat(killed.asString()).isEqualTo(never.asString())
                .isEqualTo(article("x", "application/json").asString());
        assertThat(killed.headers().asList().stream().map(h -> h.getName()).toList())
                .isEqualTo(never.headers().asList().stream().map(h -> h.getName()).toList());
    }

    @Test
    void a_feed_has_the_latest_articles_first_and_says_where_the_next_are() {
        XmlPath first = feed("atom", Map.of("first", 2)).xmlPath();
        assertThat(first.<String>getList("feed.entry.title")).containsExactly("Ferry 5 leaves", "Ferry 4 leaves");
        String next = first.getString("feed.link.find { it.@rel == 'next' }.@href");
        XmlPath second = given().urlEncodingEnabled(false).get(next).xmlPath();
        assertThat(second.<String>getList("feed.entry.title")).containsExactly("Ferry 3 leaves", "Ferry 2 leaves");
        assertThat(feed("atom", Map.of("first", 5)).asString()).doesNotContain("rel=\"next\"");
    }

    @Test
    void a_feed_is_RSS_too() {
        Response rss = feed("rss", Map.of("text", "ferry", "since", "2023-06-03", "until", "2023-06-05"));
        assertThat(rss.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(rss.xmlPath().<String>getList("rss.channel.item.title")).containsExactly("Ferry 4 leaves",
                "Ferry 3 leaves");
        assertThat(rss.xmlPath().<String>getList("rss.channel.item.pubDate").get(0))
                .isEqualTo("Sun, 4 Jun 2023 10:00:00 GMT");
        assertThat(given().header("If-None-Match", rss.header("ETag")).queryParams(Map.of("text", "ferry", "since",
                "2023-06-03", "until", "2023-06-05")).queryParam("category", CATEGORY).get("/feed.rss").statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_wrong_parameter_is_named() {
        assertThat(problem("/feed.atom?since=soon")).isEqualTo("400 INVALID_ARGUMENT since");
        assertThat(problem("/feed.atom?entity=x")).isEqualTo("400 INVALID_ID entity");
        assertThat(problem("/feed.atom?text=a&text=b")).isEqualTo("400 INVALID_ARGUMENT text");
        assertThat(problem("/feed.rss?first=0")).isEqualTo("400 INVALID_ARGUMENT first");
        assertThat(problem("/feed.rss?after=x")).isEqualTo("400 INVALID_CURSOR after");
        assertThat(problem("/export?format=word")).isEqualTo("400 INVALID_ARGUMENT format");
        assertThat(problem("/export?fromat=ninjs")).isEqualTo("400 INVALID_ARGUMENT fromat");
        assertThat(problem("/entities/" + NEVER_EXISTED + "/graph.gexf?depth=3"))
                .isEqualTo("400 INVALID_ARGUMENT depth");
        assertThat(problem("/entities/" + NEVER_EXISTED + "/graph.gexf?depth=2"))
                .isEqualTo("404 NOT_FOUND null");
    }

    private static String problem(String address) {
        Response response = given().urlEncodingEnabled(false).get(address);
        return response.statusCode() + " " + response.jsonPath().getString("errors[0].extensions.code") + " "
                + response.jsonPath().getString("errors[0].extensions.field");
    }

    @Test
    void a_false_key_and_another_method_are_refused() {
        assertThat(given().header("Authorization", "Bearer ng_false").get("/export").statusCode()).isEqualTo(401);
        Response deleted = given().delete("/articles/" + NEVER_EXISTED);
        assertThat(deleted.statusCode()).isEqualTo(405);
        assertThat(deleted.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(given().head("/articles/" + id(uri)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_graph_has_who_is_named_together() {
        String person = GraphQL.send("query($uri: String) { article(uri: $uri) { entities { entity { id name } } } }",
                Map.of("uri", uri)).<List<String>>get(
                        "article.entities.findAll { it.entity.name == 'Astrid Lindqvist' }.entity.id")
                .get(0);
        String place = GlobalId.of("Place", GlobalId.parse(person).orElseThrow().key());
        assertThat(given().get("/entities/" + place + "/graph.gexf").statusCode()).isEqualTo(404);
        XmlPath gexf = given().queryParam("window", "sentence").get("/entities/" + person + "/graph.gexf").xmlPath();
        assertThat(gexf.<String>getList("gexf.graph.nodes.node.@label")).contains("Astrid Lindqvist", "Ove Brandt");
        assertThat(gexf.getString("gexf.graph.edges.edge[0].@weight")).isEqualTo("10");
        assertThat(gexf.<String>getList("gexf.graph.edges.edge.@source")).hasSizeGreaterThan(1);
        assertThat(given().queryParam("depth", 3).get("/entities/" + person + "/graph.gexf").statusCode())
                .isEqualTo(400);
    }
}
