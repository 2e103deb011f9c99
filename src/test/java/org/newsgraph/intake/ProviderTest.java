package org.newsgraph.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** Whose articles a feed may change. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderTest {
    private static final String OTHER = "FORBIDDEN uri";
    private final String uri = "urn:test:wire-" + UUID.randomUUID();

    @Inject
    ApiKeys keys;

    @Inject
    Table table;

    private NewApiKey feed() {
        return keys.create(new ApiKeyDraft("Feed", Role.EDITOR, Set.of(Scope.READ, Scope.INGEST), List.of(),
                Duration.ofDays(1)));
    }

    /** The status of what a document becomes, or code and field of why it does not. */
    private static String send(String secret, JsonObject document) {
        JsonObject result = new JsonObject(given().header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json").body(document.encode().getBytes(StandardCharsets.UTF_8))
                .post("/ingest").asString());
        JsonObject problem = result.getJsonObject("problem");
        return problem == null
                ? result.getString("status")
                : problem.getString("code") + " " + problem.getString("field");
    }

    private JsonObject story(String text) {
        return new JsonObject().put("uri", uri).put("text", text);
    }

    /** As ninjs has it. */
    private JsonObject document(String text) {
        return new JsonObject().put("uri", uri).put("type", "text").put("version", "2").put("body_text", text);
    }

    private String published() {
        return GraphQL.send("query($uri: String) { article(uri: $uri) { lead } }", Map.of("uri", uri))
                .get("article.lead");
    }

    @Test
    void a_feed_revises_and_kills_what_it_delivered() {
        String feed = feed().secret();
        assertThat(send(feed, story("The quay is open."))).isEqualTo("CREATED");
        assertThat(send(feed, story("The quay is shut."))).isEqualTo("REVISED");
        assertThat(send(feed, document("").put("pubStatus", "canceled"))).isEqualTo("KILLED");
    }

    @Test
    void what_another_feed_delivered_it_can_neither_revise_nor_correct_nor_kill_nor_withhold_nor_embargo() {
        send(feed().secret(), story("The quay is open."));
        String other = feed().secret();
        assertThat(send(other, story("The quay is shut."))).isEqualTo(OTHER);
        assertThat(send(other, document("The quay is shut.").put("signal", "sig:correction"))).isEqualTo(OTHER);
        assertThat(send(other, document("").put("pubStatus", "canceled"))).isEqualTo(OTHER);
        assertThat(send(other, document("The quay is open.").put("pubStatus", "withheld"))).isEqualTo(OTHER);
        assertThat(send(other, document("The quay is open.").put("embargoed", "2999-01-01T00:00:00Z")))
                .isEqualTo(OTHER);
        assertThat(published()).isEqualTo("The quay is open.");
    }

    @Test
    void nor_by_the_line_of_an_export_which_names_it_without_a_uri() {
        String feed = feed().secret();
        JsonObject result = new JsonObject(given().header("Authorization", "Bearer " + feed)
                .header("Content-Type", "application/json")
                .body(new JsonObject().put("text", "The quay " + UUID.randomUUID() + " is open.").encode())
                .post("/ingest").asString());
        JsonObject line = new JsonObject(given().header("Accept", "application/json")
                .get("/articles/" + result.getString("id")).asString());
        JsonObject edited = line.copy().put("text", line.getString("text") + "\nBoats came in.");
        assertThat(send(feed().secret(), edited)).isEqualTo(OTHER);
        assertThat(send(feed, edited)).isEqualTo("REVISED");
    }

    @Test
    void nor_can_it_make_the_owner_s_next_version_look_old() {
        String feed = feed().secret();
        send(feed, document("The quay is open."));
        assertThat(send(feed().secret(), document("The quay is open.").put("version", "99"))).isEqualTo(OTHER);
        assertThat(send(feed, document("The quay is shut.").put("version", "3"))).isEqualTo("REVISED");
    }

    @Test
    void what_the_house_wrote_is_the_house_s() {
        send(Keyed.with(Role.EDITOR).secret(), story("The quay is open."));
        assertThat(send(feed().secret(), story("The quay is shut."))).isEqualTo(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "ADMINISTRATOR"})
    void editors_may_change_everything(Role role) {
        send(feed().secret(), story("The quay is open."));
        assertThat(send(Keyed.with(role).secret(), story("The quay is shut."))).isEqualTo("REVISED");
    }

    @Test
    void a_key_that_took_the_place_of_another_goes_on_with_its_articles() {
        NewApiKey first = feed();
        send(first.secret(), story("The quay is open."));
        NewApiKey second = keys.rotate(first.apiKey().key(), Duration.ZERO, Duration.ofDays(1));
        NewApiKey third = keys.rotate(second.apiKey().key(), Duration.ofHours(1), Duration.ofDays(1));
        assertThat(send(third.secret(), story("The quay is shut."))).isEqualTo("REVISED");
        assertThat(send(second.secret(), story("The quay is open again."))).isEqualTo("REVISED");
    }

    @Test
    void articles_from_before_are_given_to_their_keys_as_far_as_the_audit_log_knows_them() throws IOException {
        NewApiKey first = feed();
        send(first.secret(), story("The quay is open."));
        table.update("UPDATE article SET provider_id = NULL WHERE uri = '" + uri + "'");
        String feed = keys.rotate(first.apiKey().key(), Duration.ofHours(1), Duration.ofDays(1)).secret();
        assertThat(send(feed, story("The quay is shut."))).isEqualTo(OTHER);
        table.update(migration().replaceFirst(";\\s*$", ""));
        assertThat(send(feed, story("The quay is shut."))).isEqualTo("REVISED");
    }

    private static String migration() throws IOException {
        return Files.readString(Path.of("db/migration/V73__give_articles_to_who_delivered_them.sql"));
    }

    @Test
    void the_same_text_without_a_uri_is_nobody_s_alone_but_does_nothing_to_the_first() {
        JsonObject text = new JsonObject().put("text", "The quay of " + uri + " is open.");
        assertThat(send(feed().secret(), text)).isEqualTo("CREATED");
        assertThat(send(feed().secret(), text)).isEqualTo("UNCHANGED");
    }

    @Test
    void the_mutation_is_bound_as_uploads_are() {
        send(feed().secret(), story("The quay is open."));
        NewApiKey other = feed();
        String answer = new Keyed(other.secret(), other.apiKey().getId())
                .ask("mutation { ingestArticles(articles: [{uri: \"" + uri
                        + "\", text: \"The quay is shut.\"}]) { status problem { code field } } }")
                .getString("data.ingestArticles[0].problem");
        assertThat(answer).contains("FORBIDDEN").contains("uri");
    }
}
