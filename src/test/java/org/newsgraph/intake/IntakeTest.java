package org.newsgraph.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Documents through {@code POST /ingest} and the mutation, and what they do to articles that are there. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntakeTest {
    private static final String NINJS = "application/vnd.iptc.ninjs+json";
    private static final String LINES = "application/x-ndjson";

    private static JsonObject ninjs(String uri, int version, String text) {
        return new JsonObject().put("uri", uri).put("version", Integer.toString(version)).put("type", "text")
                .put("headlines", new JsonArray().add(Map.of("role", "main", "value", "Ferry " + uri)))
                .put("bodies", new JsonArray().add(Map.of("contentType", "text/html", "value",
                        "<p>" + text + "</p><h2>More on it</h2><p>Nothing more.</p>")));
    }

    private static String send(JsonObject ninjs) {
        return Upload.status(NINJS, ninjs.encode());
    }

    private static boolean isSeen(String uri) {
        return GraphQL.send("query($uri: String!) { article(uri: $uri) { id } }", Map.of("uri", uri))
                .get("article") != null;
    }

    @Test
    void a_document_becomes_an_article_with_its_headings() {
        assertThat(send(ninjs("test:doc", 1, "The ferry sails."))).isEqualTo("CREATED");
        GraphQL.Answer answer = GraphQL.send("{ article(uri: \"test:doc\") { headline lead sourceVersion"
                + " sections { heading paragraphs { text } } } }", Map.of());
        assertThat(answer.<String>list("article.sections.heading")).containsExactly(null, "More on it");
        assertThat(answer.<String>get("article.lead")).isEqualTo("The ferry sails.");
        assertThat(answer.<String>get("article.headline")).isEqualTo("Ferry test:doc");
    }

    @Test
    void a_name_that_stands_twice_makes_no_article() {
        String twice = "{\"uri\": \"test:twice-one\", \"uri\": \"test:twice-other\", \"text\": \"The ferry sails.\"}";
        for (String type : List.of(LINES, "application/json")) {
            assertThat(Upload.results(type, twice + "\n").get(0).encode()).contains("\"FAILED\"", "\"SYNTAX_ERROR\"",
                    "each name once");
        }
        assertThat(isSeen("test:twice-one") || isSeen("test:twice-other")).isFalse();
    }

    @Test
    void nor_does_one_of_a_document_and_its_place_is_told() {
        send(ninjs("test:killed-twice", 1, "False."));
        String twice = "{\"uri\": \"test:killed-twice\", \"version\": \"2\",\n \"pubstatus\": \"canceled\","
                + " \"pubstatus\": \"usable\", \"body_text\": \"False.\"}";
        JsonObject problem = Upload.results("application/json", twice).get(0).getJsonObject("problem");
        assertThat(problem.getString("code")).isEqualTo("INVALID_DOCUMENT");
        assertThat(problem.getString("message")).contains("'pubstatus'");
        assertThat(problem.getString("place")).startsWith("line 2, column ");
    }

    @Test
    void an_older_version_that_comes_late_changes_nothing() {
        assertThat(send(ninjs("test:late", 3, "Third."))).isEqualTo("CREATED");
        assertThat(send(ninjs("test:late", 2, "Second."))).isEqualTo("OUTDATED");
        assertThat(send(ninjs("test:late", 3, "Third."))).isEqualTo("UNCHANGED");
        assertThat(send(ninjs("test:late", 4, "Third."))).isEqualTo("UNCHANGED");
        assertThat(send(ninjs("test:late", 3, "Other."))).isEqualTo("OUTDATED");
        assertThat(send(ninjs("test:late", 5, "Fifth."))).isEqualTo("REVISED");
    }

    @Test
    void of_items_of_rss_with_one_guid_the_one_with_the_latest_date_counts_in_one_feed() {
        String five = rss("test:rss-late", "21 Mar 2025 05", "The ferry waits.");
        String six = rss("test:rss-late", "21 Mar 2025 06", "The ferry sails.");
        assertThat(statuses(six + five)).containsExactly("CREATED", "OUTDATED");
        assertThat(statuses(six + five)).containsExactly("UNCHANGED", "OUTDATED");
    }

    @Test
    void what_an_item_of_an_older_feed_says_again_changes_nothing() {
        String five = rss("test:rss-again", "21 Mar 2025 05", "The ferry waits.");
        assertThat(statuses(five)).containsExactly("CREATED");
        assertThat(statuses(rss("test:rss-again", "21 Mar 2025 06", "The ferry sails."))).containsExactly("REVISED");
        assertThat(statuses(five)).containsExactly("OUTDATED");
        assertThat(statuses(rss("test:rss-again", "19 Mar 2025 06", "No ferry."))).containsExactly("OUTDATED");
        assertThat(statuses(rss("test:rss-again", "21 Mar 2025 07", "The ferry waits."))).containsExactly("REVISED");
    }

    @Test
    void a_correction_of_an_item_of_rss_comes_in_though_its_date_stays_or_is_set_back() {
        assertThat(statuses(rss("test:rss-back", "21 Mar 2025 06", "The ferry sails."))).containsExactly("CREATED");
        assertThat(statuses(rss("test:rss-back", "21 Mar 2025 06", "A ferry sails."))).containsExactly("REVISED");
        assertThat(statuses(rss("test:rss-back", "21 Mar 2025 05", "No ferry sails."))).containsExactly("REVISED");
        assertThat(send(ninjs("test:rss-back", 1, "Two ferries sail.").put("firstcreated", "2025-03-21T05:00:00Z")
                .put("versioncreated", "2025-03-25T10:30:00Z")))
                .isEqualTo("REVISED");
        assertThat(statuses(rss("test:rss-back", "21 Mar 2025 05", "Three ferries sail."))).containsExactly("REVISED");
    }

    private static String rss(String guid, String hour, String text) {
        return "<item><guid>" + guid + "</guid><title>Ferry</title><pubDate>" + hour
                + ":00:00 GMT</pubDate><description>" + text + "</description></item>";
    }

    private static List<String> statuses(String items) {
        return Upload.results("application/rss+xml", "<rss version=\"2.0\"><channel><title>Coast</title>" + items
                + "</channel></rss>").stream().map(result -> result.getString("status")).toList();
    }

    @Test
    void a_kill_kills_once_and_keeps_what_comes_late_out() {
        send(ninjs("test:kill", 1, "False."));
        JsonObject kill = new JsonObject().put("uri", "test:kill").put("version", "2").put("pubStatus", "canceled");
        assertThat(send(kill)).isEqualTo("KILLED");
        assertThat(send(kill)).isEqualTo("UNCHANGED");
        assertThat(isSeen("test:kill")).isFalse();
        assertThat(send(ninjs("test:kill", 1, "False."))).isEqualTo("OUTDATED");
        assertThat(send(ninjs("test:kill", 3, "True."))).isEqualTo("FAILED");
    }

    @Test
    void a_kill_that_comes_first_is_remembered() {
        JsonObject kill = ninjs("test:early", 2, "False.").put("pubStatus", "canceled");
        assertThat(send(kill)).isEqualTo("KILLED");
        assertThat(send(ninjs("test:early", 1, "False."))).isEqualTo("OUTDATED");
        assertThat(isSeen("test:early")).isFalse();
    }

    @Test
    void a_withheld_version_hides_and_a_usable_one_shows_again() {
        send(ninjs("test:doubt", 1, "One."));
        assertThat(send(ninjs("test:doubt", 2, "Two.").put("pubStatus", "withheld"))).isEqualTo("REVISED");
        assertThat(isSeen("test:doubt")).isFalse();
        assertThat(send(ninjs("test:doubt", 3, "Three.").put("pubStatus", "usable"))).isEqualTo("REVISED");
        assertThat(isSeen("test:doubt")).isTrue();
    }

    @Test
    void a_document_without_a_text_withholds_what_is_known() {
        send(ninjs("test:bare", 1, "One."));
        JsonObject bare = new JsonObject().put("uri", "test:bare").put("version", "2").put("pubStatus", "withheld");
        assertThat(send(bare)).isEqualTo("REVISED");
        assertThat(isSeen("test:bare")).isFalse();
        assertThat(send(bare)).isEqualTo("UNCHANGED");
        assertThat(send(ninjs("test:bare", 3, "One."))).isEqualTo("REVISED");
        assertThat(GraphQL.send("{ article(uri: \"test:bare\") { lead revisionNumber } }", Map.of())
                .<String>get("article.lead")).isEqualTo("One.");
    }

    @Test
    void an_embargo_without_an_end_hides_until_a_version_without_it_comes() {
        JsonObject speech = ninjs("test:speech", 1, "The king will speak.");
        assertThat(send(speech.copy().put("embargoedUntil", "when he begins"))).isEqualTo("CREATED");
        assertThat(isSeen("test:speech")).isFalse();
        assertThat(send(speech.put("version", "2"))).isEqualTo("REVISED");
        assertThat(isSeen("test:speech")).isTrue();
    }

    @Test
    void a_bulk_export_of_news_objects_comes_in_again_as_it_is() {
        String line = new JsonObject().put("cursor", "x").put("ninjs", ninjs("test:enveloped", 1, "Again.")).encode();
        String plain = "{\"uri\": \"test:unmarked\", \"headline\": \"Short\", \"body_html\": \"<p>Sent short.</p>\"}";
        assertThat(Upload.results(LINES, line + "\n" + plain)).extracting(result -> result.getString("status"))
                .containsExactly("CREATED", "CREATED");
        assertThat(isSeen("test:enveloped")).isTrue();
    }

    @Test
    void what_the_desk_withholds_no_usable_version_shows() {
        send(ninjs("test:desk", 1, "One."));
        String id = GraphQL.send("{ article(uri: \"test:desk\") { id } }", Map.of()).get("article.id");
        GraphQL.send("mutation { withholdArticle(id: \"" + id + "\") { status } }", Map.of());
        assertThat(send(ninjs("test:desk", 2, "Two.").put("pubStatus", "usable"))).isEqualTo("REVISED");
        assertThat(isSeen("test:desk")).isFalse();
    }

    @Test
    void an_embargo_that_comes_late_hides_what_was_seen() {
        send(ninjs("test:embargo", 1, "One."));
        JsonObject embargoed = ninjs("test:embargo", 2, "Two.").put("embargoedUntil", "2999-01-01T00:00:00Z");
        assertThat(send(embargoed)).isEqualTo("REVISED");
        assertThat(isSeen("test:embargo")).isFalse();
        assertThat(send(embargoed)).isEqualTo("UNCHANGED");
        assertThat(send(ninjs("test:embargo", 3, "Two.").put("embargoedUntil", "2020-01-01T00:00:00Z")))
                .isEqualTo("REVISED");
        assertThat(isSeen("test:embargo")).isTrue();
    }

    @Test
    void a_correction_is_told_to_readers_once() {
        send(ninjs("test:corrected", 1, "Ten metres."));
        JsonObject corrected = ninjs("test:corrected", 2, "Nine metres.").put("signal", "sig:correction");
        assertThat(send(corrected)).isEqualTo("REVISED");
        assertThat(send(corrected)).isEqualTo("UNCHANGED");
        assertThat(GraphQL.send("{ article(uri: \"test:corrected\") { corrections { kind notice } } }", Map.of())
                .<List<?>>get("article.corrections")).hasSize(1);
    }

    @Test
    void lines_are_inputs_or_news_objects_and_fail_one_by_one() {
        String body = "{\"uri\": \"test:line-1\", \"text\": \"Norway spoke.\"}\nno json\n\n"
                + ninjs("test:line-2", 1, "Two.").encode() + "\n{\"uri\": \"test:line-3\", \"headline\": \"x\"}";
        List<JsonObject> results = Upload.results(LINES, body);
        assertThat(results).extracting(result -> result.getInteger("line") + " " + result.getString("status"))
                .containsExactly("1 CREATED", "2 FAILED", "4 CREATED", "5 FAILED");
        assertThat(results.get(1).getJsonObject("problem").getString("code")).isEqualTo("SYNTAX_ERROR");
    }

    @Test
    void a_body_may_be_packed_unless_it_is_a_bomb() {
        byte[] article = ninjs("test:packed", 1, "Packed.").encode().getBytes(StandardCharsets.UTF_8);
        assertThat(Upload.lines(Upload.send(NINJS, Upload.packed(article), "gzip")).get(0).getString("status"))
                .isEqualTo("CREATED");
        byte[] bomb = Upload.packed(new byte[32 << 20]);
        assertThat(Upload.send(NINJS, bomb, "gzip").statusCode()).isEqualTo(413);
        assertThat(Upload.send(NINJS, Upload.packed(article), "br").statusCode()).isEqualTo(415);
        assertThat(Upload.send(NINJS, article, "gzip").statusCode()).isEqualTo(400);
        byte[] spoiled = Arrays.copyOf(Upload.packed(article), Upload.packed(article).length + 1);
        assertThat(Upload.send(NINJS, spoiled, "gzip").statusCode()).isEqualTo(400);
    }

    @Test
    void another_media_type_is_refused() {
        assertThat(Upload.send("image/png", new byte[10], "identity").statusCode()).isEqualTo(415);
    }

    @Test
    void who_shows_no_key_brings_nothing_in() {
        String body = ninjs("test:stranger", 1, "One.").encode();
        given().header("X-Forwarded-For", "192.0.2.7").contentType(NINJS).body(body).post("/ingest").then()
                .statusCode(401).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        assertThat(isSeen("test:stranger")).isFalse();
    }

    @Test
    void the_mutation_takes_a_document_and_names_the_place_of_what_is_wrong() {
        String mutation = "mutation($d: DocumentInput!) { ingestDocument(document: $d)"
                + " { status place problem { code field place } } }";
        GraphQL.Answer cut = GraphQL.send(mutation,
                Map.of("d", Map.of("mediaType", "application/xml", "content", "<rss>\n<channel>")));
        assertThat(cut.<Map<String, Object>>get("ingestDocument[0].problem")).containsEntry("code", "INVALID_DOCUMENT")
                .extractingByKey("place").asString().startsWith("line 2");
        GraphQL.Answer input = GraphQL.send(mutation, Map.of("d", Map.of("mediaType", "application/json", "content",
                "{\"uri\": \"test:as-input\", \"text\": \"Norway spoke.\"}")));
        assertThat(input.<String>list("ingestDocument.status")).containsExactly("CREATED");
        GraphQL.Answer feed = GraphQL.send(mutation, Map.of("d", Map.of("mediaType", "application/rss+xml", "content",
                "<rss><channel><item><guid>test:rss</guid><title>T</title><description>Text.</description></item>"
                        + "<item><guid>test:rss-2</guid></item></channel></rss>")));
        assertThat(feed.<String>list("ingestDocument.status")).containsExactly("CREATED", "FAILED");
        assertThat(feed.<String>list("ingestDocument.place")).containsExactly("item 1", "item 2");
    }
}
