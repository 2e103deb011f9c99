package org.newsgraph.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** What is meant to hold an article back, or to take it away, and might be overlooked. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MisunderstoodTest {
    private static final String LONG_AGO = "2020-03-04T10:00:00Z";
    private final String uri = "urn:test:" + UUID.randomUUID();

    @Inject
    Table table;

    private String stands() {
        return table.one("SELECT status FROM article WHERE uri = ?", uri);
    }

    @Test
    void news_with_a_text_of_its_own_is_news_all_the_same() {
        JsonObject ninjs = new JsonObject().put("uri", uri).put("type", "text").put("version", "1")
                .put("pubstatus", "usable").put("firstcreated", LONG_AGO).put("body_text", "The quay is open.");
        assertThat(Upload.status("application/json", ninjs.encode())).isEqualTo("CREATED");
        ninjs.put("version", "2").put("pub_status", "canceled").put("text", "Kill").remove("body_text");
        ninjs.remove("pubstatus");
        assertThat(Upload.status("application/json", ninjs.encode())).isEqualTo("KILLED");
        assertThat(stands()).isEqualTo("CANCELED");
    }

    @ParameterizedTest
    @CsvSource({"embargo, embargoedUntil", "Status, status", "Embargoed until, embargoedUntil",
            "embargoed_until, embargoedUntil", "embargoDate, embargoedUntil", "draft, status",
            "creativeWorkStatus, status"})
    void a_name_that_is_nearly_right_is_refused_where_it_matters(String name, String meant) {
        JsonObject input = new JsonObject().put("uri", uri).put("text", "Open.").put(name, "2999-01-01T00:00:00Z");
        for (String mediaType : List.of("application/json", "application/x-ndjson")) {
            JsonObject problem = Upload.results(mediaType, input.encode()).get(0).getJsonObject("problem");
            assertThat(problem.getString("code") + " " + problem.getString("field"))
                    .isEqualTo("INVALID_ARGUMENT " + name);
            assertThat(problem.getString("message")).contains(meant);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NewsArticle", "https://schema.org/BlogPosting", "Report"})
    void an_article_of_schema_org_without_its_context_is_one_though_it_has_a_text(String type) {
        JsonObject article = new JsonObject().put("@id", uri).put("@type", type).put("headline", "Quay opens")
                .put("text", "Boats came in.").put("creativeWorkStatus", "Draft");
        assertThat(Upload.status("application/json", article.encode())).isEqualTo("CREATED");
        assertThat(stands()).isEqualTo("WITHHELD");
    }

    @Test
    void an_input_is_one_whatever_type_its_sender_gives_it() {
        JsonObject input = new JsonObject().put("uri", uri).put("@type", "NewsArticle").put("text", "Boats came in.")
                .put("status", "WITHHELD");
        assertThat(Upload.status("application/json", input.encode())).isEqualTo("CREATED");
        assertThat(stands()).isEqualTo("WITHHELD");
    }

    @Test
    void names_of_its_sender_that_say_nothing_are_no_mistake() {
        JsonObject input = new JsonObject().put("uri", uri).put("text", "Open.").put("publishedAt", LONG_AGO)
                .putNull("embargo").put("edNote", "Call Ana").put("draft", false).put("Status", "")
                .put("published", true).put("headlines", 2).put("@type", "story").put("description_x", "Quay");
        assertThat(Upload.status("application/json", input.encode())).isEqualTo("CREATED");
        assertThat(stands()).isEqualTo("USABLE");
        JsonObject problem = Upload.results("application/json", input.put("published", false).encode()).get(0)
                .getJsonObject("problem");
        assertThat(problem.getString("field")).isEqualTo("published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embargo: tomorrow noon\n\nThe quay is open.",
            "EMBARGOED UNTIL NOON\n\nHarbour opens new quay\n\nBoats came in."})
    void a_text_that_says_no_end_of_its_embargo_is_withheld_until_somebody_does(String text) {
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", text, "publishedAt", LONG_AGO))
                .get("ingestArticles[0].status"))
                .isEqualTo("CREATED");
        assertThat(stands()).isEqualTo("WITHHELD");
        GraphQL.send("mutation { publishArticle(id: \"" + id() + "\") { status } }", Map.of());
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", text, "publishedAt", LONG_AGO))
                .get("ingestArticles[0].status"))
                .isEqualTo("UNCHANGED");
        assertThat(stands()).isEqualTo("USABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMBARGOED UNTIL NOON", "UNDER EMBARGO"})
    void a_label_counts_though_its_sender_says_usable_and_is_a_conflict_with_what_is_published(String label) {
        String story = "Harbour opens new quay\n\nBoats came in.";
        Map<String, ?> held = Map.of("uri", uri, "text", label + "\n\n" + story, "publishedAt", LONG_AGO, "status",
                "USABLE");
        Newsroom.ingest(held);
        assertThat(stands()).isEqualTo("WITHHELD");
        GraphQL.send("mutation { publishArticle(id: \"" + id() + "\") { status } }", Map.of());
        assertThat((String) Newsroom.ingest(held).get("ingestArticles[0].status")).isEqualTo("UNCHANGED");
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", label + "\n\n" + story + " More will come.",
                "publishedAt", LONG_AGO)).get("ingestArticles[0].status")).isEqualTo("REVISED");
        assertThat(stands()).isEqualTo("USABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body_text", "body_xhtml"})
    void a_usable_document_with_a_label_in_its_text_is_held_until_the_desk_publishes_it(String body) {
        JsonObject ninjs = new JsonObject().put("uri", uri).put("type", "text").put("version", "1")
                .put("pubstatus", "usable").put("firstcreated", LONG_AGO).put("headline", "Quay opens")
                .put(body, body.equals("body_text")
                        ? "EMBARGOED UNTIL TOMORROW NOON\n\nBoats came in."
                        : "<p>EMBARGOED UNTIL TOMORROW NOON</p><p>Boats came in.</p>");
        assertThat(Upload.status("application/json", ninjs.encode())).isEqualTo("CREATED");
        assertThat(stands()).isEqualTo("WITHHELD");
        GraphQL.send("mutation { publishArticle(id: \"" + id() + "\") { status } }", Map.of());
        assertThat(Upload.status("application/json", ninjs.encode())).isEqualTo("UNCHANGED");
        assertThat(stands()).isEqualTo("USABLE");
    }

    @Test
    void a_label_whose_moment_is_over_takes_nothing_from_readers() {
        JsonObject ninjs = new JsonObject().put("uri", uri).put("type", "text").put("version", "1")
                .put("pubstatus", "usable").put("firstcreated", LONG_AGO).put("headline", "Quay opens")
                .put("body_xhtml", "<p>Boats came in.</p>");
        Upload.status("application/json", ninjs.encode());
        String labelled = "<p>EMBARGOED UNTIL 00:01 GMT, 6 MARCH 2025</p><p>Boats came in. More will come.</p>";
        ninjs.put("version", "2").put("body_xhtml", labelled);
        assertThat(Upload.status("application/json", ninjs.encode())).isEqualTo("REVISED");
        assertThat(told()).containsExactlyInAnyOrder("ARTICLE_CREATED", "ARTICLE_REVISED");
    }

    @Test
    void nor_does_it_refuse_a_revision() {
        String story = "EMBARGOED UNTIL 00:01 GMT, 6 MARCH 2025\n\nHarbour opens new quay\n\nBoats came in.";
        Newsroom.ingest(Map.of("uri", uri, "text", "The quay is open.", "publishedAt", LONG_AGO));
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", story, "publishedAt", LONG_AGO))
                .get("ingestArticles[0].status")).isEqualTo("REVISED");
    }

    @Test
    void a_label_that_stood_there_before_is_no_news_beside_a_correction() {
        JsonObject article = new JsonObject().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("@id", uri).put("datePublished", LONG_AGO).put("headline", "Quay opens")
                .put("articleBody", "EMBARGOED UNTIL NOON\n\nTen boats came in.");
        Upload.status("application/ld+json", article.encode());
        GraphQL.send("mutation { publishArticle(id: \"" + id() + "\") { status } }", Map.of());
        table.update("UPDATE article SET source_status = NULL WHERE uri = '" + uri + "'");
        article.put("correction", "It was ten boats.");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("REVISED");
        assertThat(stands()).isEqualTo("USABLE");
    }

    private List<String> told() {
        return table.rows("SELECT c.kind FROM change c JOIN article a ON a.id = c.article_id WHERE a.uri = ?", uri);
    }

    @Test
    void a_published_article_is_not_revised_by_a_text_that_is_held() {
        Newsroom.ingest(Map.of("uri", uri, "text", "The quay is open.", "publishedAt", LONG_AGO));
        GraphQL.Answer answer = GraphQL.send("mutation($all: [ArticleInput!]!) { ingestArticles(articles: $all)"
                + " { problem { code field } } }",
                Map.of("all", List.of(Map.of("uri", uri, "text",
                        "EMBARGOED UNTIL NOON\n\nHarbour opens new quay\n\nBoats came in."))));
        assertThat((String) answer.get("ingestArticles[0].problem.code")).isEqualTo("CONFLICT");
        assertThat((String) answer.get("ingestArticles[0].problem.field")).isEqualTo("text");
    }

    private String id() {
        return GlobalId.of("Article",
                Long.parseLong(table.one("SELECT id FROM article WHERE uri = ?", uri)));
    }

    @Test
    void whoever_says_that_it_may_be_seen_says_it() {
        Newsroom.ingest(
                Map.of("uri", uri, "text", "embargo: none\n\nThe quay is open.", "status", "USABLE", "publishedAt",
                        LONG_AGO));
        assertThat(stands()).isEqualTo("USABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void a_date_far_away_stops_neither_feeds_nor_exports(String date) {
        String section = "far-" + UUID.randomUUID();
        Newsroom.ingest(Map.of("uri", uri, "text", "The quay is open.", "publishedAt", date, "category", section));
        for (String door : List.of("/export?format=ndjson&category=", "/feed.atom?first=1&category=",
                "/feed.rss?first=1&category=")) {
            assertThat(given().get(door + section).then().statusCode(200).extract().asString()).contains(uri);
        }
        assertThat((String) GraphQL
                .send("query($c: String) { articles(filter: {category: $c}) { pageInfo { endCursor } } }",
                        Map.of("c", section))
                .get("articles.pageInfo.endCursor")).isNotNull();
        GraphQL.send("mutation { killArticle(id: \"" + id() + "\") { status } }", Map.of());
    }

    @Test
    void a_notice_of_a_correction_is_told_once_though_it_comes_behind_its_text_and_stays() {
        JsonObject article = new JsonObject().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("@id", uri).put("datePublished", LONG_AGO).put("version", 1)
                .put("articleBody", "Nine boats came.");
        Upload.status("application/ld+json", article.encode());
        article.put("version", 2).put("articleBody", "Ten boats came.");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("REVISED");
        article.put("version", 3).put("correction", "It was ten boats.");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("REVISED");
        article.put("version", 4).put("articleBody", "Ten boats came. It rained.");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("REVISED");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("UNCHANGED");
        assertThat(
                GraphQL.send("query($u: String) { article(uri: $u) { lead corrections { notice } } }", Map.of("u", uri))
                        .<Map<String, Object>>get("article"))
                .isEqualTo(Map.of("lead", "Ten boats came. It rained.",
                        "corrections", List.of(Map.of("notice", "It was ten boats."))));
    }

    @Test
    void a_notice_that_an_article_comes_with_is_told_nobody_and_each_further_one_once() {
        JsonObject article = new JsonObject().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("@id", uri).put("datePublished", LONG_AGO).put("articleBody", "Ten boats came.")
                .put("correction", "It was ten boats.");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("CREATED");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("UNCHANGED");
        assertThat(corrected()).isZero();
        article.put("correction", List.of("It was ten boats.", "It rained. ".repeat(200)));
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("REVISED");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("UNCHANGED");
        assertThat(corrected()).isEqualTo(1);
        String exported = new String(given().header("Accept", "application/ld+json").get("/articles/" + id())
                .asByteArray(), StandardCharsets.UTF_8);
        assertThat(new JsonObject(exported).getJsonArray("correction")).hasSize(2);
        article.put("correction", new JsonObject(exported).getJsonArray("correction"));
        assertThat(Upload.status("application/ld+json; charset=utf-8", article.encode())).isEqualTo("UNCHANGED");
    }

    @Test
    void a_notice_beside_the_very_version_that_is_there_is_told_nobody() {
        JsonObject article = new JsonObject().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("@id", uri).put("datePublished", LONG_AGO).put("dateModified", "2020-03-04T11:00:00Z")
                .put("articleBody", "Ten boats came.");
        Upload.status("application/ld+json", article.encode());
        article.put("correction", "It was ten boats.");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("UNCHANGED");
        assertThat(corrected()).isZero();
        article.put("dateModified", "2020-03-04T12:00:00Z");
        assertThat(Upload.status("application/ld+json", article.encode())).isEqualTo("REVISED");
        assertThat(corrected()).isEqualTo(1);
    }

    private int corrected() {
        return Integer.parseInt(table.one("SELECT count(*) FROM change c JOIN article a ON a.id = c.article_id"
                + " WHERE c.kind = 'ARTICLE_CORRECTED' AND a.uri = ?", uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ninjs+json", "application/xml", "application/ld+json", "text/plain"})
    void a_paragraph_where_a_standfirst_would_stand_is_one_if_the_sender_says_another(String mediaType) {
        Newsroom.ingest(Map.of("uri", uri, "publishedAt", LONG_AGO, "headline", "Quay open", "standfirst",
                "No full stop here", "text",
                "The council and its quay\n\nBy Ana Ruiz\n\nThe text begins here now."));
        String written = new String(given().header("Accept", mediaType).get("/articles/" + id()).asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(written).contains("No full stop here", "The council and its quay", "The text begins here now.");
    }
}
