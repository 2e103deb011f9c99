package org.newsgraph.intake;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;

/** Articles whose key was taken back, or that nobody's key delivered, are handed to a key that goes on with them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssignedArticlesTest {
    private final String prefix = "urn:test:handed-" + UUID.randomUUID() + ":";

    @Inject
    ApiKeys keys;

    @Inject
    Table table;

    @Inject
    DataSource database;

    private NewApiKey feed() {
        return keys.create(new ApiKeyDraft("Feed", Role.EDITOR, Set.of(Scope.READ, Scope.INGEST), List.of(),
                Duration.ofDays(1)));
    }

    private static String send(String secret, String uri, String text, String source) {
        JsonObject result = new JsonObject(given().header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json").body(new JsonObject().put("uri", uri).put("text", text)
                        .put("source", source).encode().getBytes(StandardCharsets.UTF_8))
                .post("/ingest").asString());
        JsonObject problem = result.getJsonObject("problem");
        return problem == null ? result.getString("status") : problem.getString("code");
    }

    private String send(NewApiKey key, String name, String text) {
        return send(key.secret(), prefix + name, text, "Quay Wire");
    }

    private void houseHas(String name, String source) {
        assertThat(send(Keyed.with(Role.EDITOR).secret(), prefix + name, "The quay is open.", source))
                .isEqualTo("CREATED");
        // As what was taken in before this was kept.
        table.update("UPDATE article SET provider_id = NULL WHERE uri = '" + prefix + name + "'");
    }

    private static String id(NewApiKey key) {
        return "\"" + key.apiKey().getId() + "\"";
    }

    private static JsonPath assign(String arguments) {
        return Keyed.with(Role.ADMINISTRATOR).ask("mutation { assignArticles(" + arguments
                + ") { count pageInfo { hasNextPage endCursor } } }");
    }

    /** Page by page, as an administrator would. */
    private static int assignAll(String arguments) {
        int count = 0;
        String after = "null";
        while (true) {
            JsonPath answer = assign(arguments + ", after: " + after);
            assertThat(answer.getString("errors")).isNull();
            count += answer.getInt("data.assignArticles.count");
            if (!answer.getBoolean("data.assignArticles.pageInfo.hasNextPage")) {
                return count;
            }
            after = "\"" + answer.getString("data.assignArticles.pageInfo.endCursor") + "\"";
        }
    }

    private static String refusal(String arguments) {
        return Keyed.with(Role.ADMINISTRATOR).refusal("mutation { assignArticles(" + arguments + ") { count } }");
    }

    @Test
    void what_a_key_that_was_taken_back_had_delivered_goes_on_with_another_one() throws SQLException {
        List<String> before = Recount.differences(database);
        NewApiKey lost = feed();
        send(lost, "one", "The quay is open.");
        send(lost, "two", "The pier is open.");
        keys.revoke(lost.apiKey().key());
        NewApiKey next = feed();
        assertThat(send(next, "one", "The quay is shut.")).isEqualTo("FORBIDDEN");
        assertThat(assignAll("apiKey: " + id(next) + ", formerApiKey: " + id(lost) + ", first: 1")).isEqualTo(2);
        assertThat(send(next, "one", "The quay is shut.")).isEqualTo("REVISED");
        assertThat(send(next, "two", "The pier is shut.")).isEqualTo("REVISED");
        assertThat(Recount.differences(database)).isEqualTo(before);
    }

    @Test
    void they_belong_to_all_keys_that_take_each_other_s_place_on_both_sides() {
        NewApiKey first = feed();
        send(first, "one", "The quay is open.");
        NewApiKey second = keys.rotate(first.apiKey().key(), Duration.ofHours(1), Duration.ofDays(1));
        NewApiKey next = feed();
        NewApiKey afterNext = keys.rotate(next.apiKey().key(), Duration.ofHours(1), Duration.ofDays(1));
        assertThat(assignAll("apiKey: " + id(afterNext) + ", formerApiKey: " + id(second))).isEqualTo(1);
        assertThat(send(next, "one", "The quay is shut.")).isEqualTo("REVISED");
        assertThat(send(second, "one", "The quay is open again.")).isEqualTo("FORBIDDEN");
    }

    @Test
    void of_the_house_those_are_handed_over_that_a_source_or_the_start_of_the_uri_says() {
        houseHas("a:1", "Quay Wire");
        houseHas("a:2", "Pier Post");
        houseHas("b_1", "Quay Wire");
        houseHas("bx1", "Quay Wire");
        NewApiKey feed = feed();
        String to = "apiKey: " + id(feed) + ", uriPrefix: \"" + prefix;
        assertThat(assignAll(to + "a:\", source: \"quay wire\"")).isEqualTo(1);
        assertThat(send(feed, "a:1", "The quay is shut.")).isEqualTo("REVISED");
        assertThat(send(feed, "a:2", "The quay is shut.")).isEqualTo("FORBIDDEN");
        assertThat(assignAll(to + "b_\"")).as("no character stands for others").isEqualTo(1);
        assertThat(send(feed, "bx1", "The quay is shut.")).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_source_and_a_uri_may_be_as_long_as_they_ever_are() {
        Random random = new Random(88);
        String source = random.ints(1000, 0x4E00, 0x9FA0).mapToObj(Character::toString).collect(joining());
        String rest = random.ints(1000 - prefix.length(), 0x0400, 0x0430).mapToObj(Character::toString)
                .collect(joining());
        houseHas(rest, source);
        NewApiKey feed = feed();
        String to = "apiKey: " + id(feed) + ", uriPrefix: \"" + prefix + "\", source: \"";
        assertThat(assignAll(to + source.substring(1) + "\"")).isZero();
        assertThat(assignAll(to + source + "\"")).isEqualTo(1);
    }

    @Test
    void doing_it_twice_changes_nothing_more_and_the_house_can_have_them_back() {
        NewApiKey lost = feed();
        send(lost, "one", "The quay is open.");
        NewApiKey next = feed();
        String all = "apiKey: " + id(next) + ", formerApiKey: " + id(lost);
        assertThat(assignAll(all)).isEqualTo(1);
        assertThat(assignAll(all)).isZero();
        assertThat(assignAll("formerApiKey: " + id(next))).isEqualTo(1);
        assertThat(send(next, "one", "The quay is shut.")).isEqualTo("FORBIDDEN");
    }

    @Test
    void what_became_of_which_is_in_the_audit_log() {
        NewApiKey lost = feed();
        send(lost, "one", "The quay is open.");
        NewApiKey next = feed();
        assignAll("apiKey: " + id(next) + ", formerApiKey: " + id(lost));
        String article = table.one("SELECT id FROM article WHERE uri = ?", prefix + "one");
        assertThat(table
                .rows("SELECT before::text || ' ' || after::text FROM audit_entry WHERE operation = 'assignArticles'"
                        + " AND subject = 'ApiKey' AND subject_id = ?", next.apiKey().key()))
                .containsExactly(
                        "{\"owner\": %s, \"articles\": [%s]} {\"owner\": %s, \"articles\": [%s]}"
                                .formatted(lost.apiKey().key(), article, next.apiKey().key(), article));
    }

    @Test
    void what_hands_nothing_over_is_not_in_it() {
        NewApiKey next = feed();
        assertThat(assignAll("apiKey: " + id(next) + ", formerApiKey: " + id(feed()))).isZero();
        assertThat(table.one("SELECT count(*) FROM audit_entry WHERE operation = 'assignArticles' AND subject_id = ?",
                next.apiKey().key())).isEqualTo("0");
    }

    @Test
    void a_key_that_is_taken_back_meanwhile_gets_nothing() throws Exception {
        NewApiKey lost = feed();
        send(lost, "one", "The quay is open.");
        NewApiKey next = feed();
        CompletableFuture<String> refusal;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.executeUpdate("UPDATE api_key SET revoked_at = now() WHERE id = " + next.apiKey().key());
                refusal = CompletableFuture
                        .supplyAsync(() -> refusal("apiKey: " + id(next) + ", formerApiKey: " + id(lost)));
                assertThat(refusal).as("waits for who takes the key back")
                        .failsWithin(Duration.ofSeconds(1)).withThrowableOfType(TimeoutException.class);
            } finally {
                other.commit();
                other.setAutoCommit(true);
            }
        }
        assertThat(refusal.get(20, TimeUnit.SECONDS)).isEqualTo("CONFLICT apiKey");
    }

    @Test
    void what_cannot_be_is_refused_and_the_argument_named() {
        NewApiKey feed = feed();
        NewApiKey ended = feed();
        keys.revoke(ended.apiKey().key());
        String to = "apiKey: " + id(feed);
        String from = "formerApiKey: " + id(ended);
        assertThat(refusal("uriPrefix: \"urn:\"")).isEqualTo("INVALID_ARGUMENT formerApiKey");
        assertThat(refusal(to + ", formerApiKey: " + id(feed))).isEqualTo("INVALID_ARGUMENT formerApiKey");
        assertThat(refusal(to)).isEqualTo("INVALID_ARGUMENT uriPrefix");
        assertThat(refusal(to + ", uriPrefix: \" \"")).isEqualTo("INVALID_ARGUMENT uriPrefix");
        assertThat(refusal(to + ", source: \"\\u0000\"")).isEqualTo("INVALID_ARGUMENT source");
        assertThat(refusal(to + ", " + from + ", first: 1001")).isEqualTo("INVALID_ARGUMENT first");
        assertThat(refusal(to + ", " + from + ", after: \"no\"")).isEqualTo("INVALID_CURSOR after");
        assertThat(refusal("apiKey: \"no\", " + from)).isEqualTo("INVALID_ID apiKey");
        assertThat(refusal(to + ", formerApiKey: \"no\"")).isEqualTo("INVALID_ID formerApiKey");
        assertThat(refusal("apiKey: " + id(ended) + ", formerApiKey: " + id(feed))).isEqualTo("CONFLICT apiKey");
        assertThat(refusal("apiKey: \"" + Keyed.with(Role.PARTNER).id() + "\", " + from))
                .isEqualTo("INVALID_ARGUMENT apiKey");
        assertThat(refusal("apiKey: \"" + unknown() + "\", " + from)).isEqualTo("NOT_FOUND apiKey");
        assertThat(refusal(to + ", formerApiKey: \"" + unknown() + "\"")).isEqualTo("NOT_FOUND formerApiKey");
    }

    private static String unknown() {
        return GlobalId.of("ApiKey", 999_999_999L);
    }

    @Test
    void only_administrators_may() {
        NewApiKey feed = feed();
        assertThat(Keyed.with(Role.EDITOR).refusal("mutation { assignArticles(apiKey: " + id(feed)
                + ", uriPrefix: \"urn:\") { count } }")).startsWith("FORBIDDEN");
    }
}
