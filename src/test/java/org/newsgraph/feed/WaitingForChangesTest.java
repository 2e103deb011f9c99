package org.newsgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** Who asks for changes may wait for the next one. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingForChangesTest {
    private static final String QUERY = "query($after: String, $category: String, $wait: Int) {"
            + " changes(after: $after, filter: {category: $category}, waitSeconds: $wait)"
            + " { nodes { article { category } } pageInfo { endCursor } } }";

    @TestHTTPResource("/graphql")
    URI address;
    @Inject
    ChangeLog log;
    @Inject
    ChangeFeed feed;
    @Inject
    ApiKeys keys;
    @Inject
    ChangeRetention retention;
    @Inject
    AgroalDataSource dataSource;
    @Inject
    Table table;

    private final HttpClient client = HttpClient.newHttpClient();

    private CompletableFuture<HttpResponse<String>> post(String category, int seconds) {
        String body = new JsonObject(Map.of("query", QUERY, "variables", variables(category, seconds))).encode();
        return client.sendAsync(HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Object> variables(String category, int seconds) {
        return Map.of("after", ChangeEvent.ORDER.cursor(log.end()), "category", category, "wait", seconds);
    }

    private void awaitListeners(int count) {
        await().until(() -> feed.listening() == count);
    }

    private static void publish(String category) {
        Newsroom.ingest(Map.of("text", "The ferry to " + category + " waits at the quay.", "category", category));
    }

    @Test
    void the_answer_comes_with_the_change_that_is_waited_for_and_no_other() {
        CompletableFuture<HttpResponse<String>> answer = post("ferries", 15);
        awaitListeners(1);
        publish("trains");
        assertThat(answer).isNotDone();
        publish("ferries");
        assertThat(answer.join().body()).contains("\"category\":\"ferries\"").doesNotContain("trains");
        awaitListeners(0);
    }

    @Test
    void by_get_too_and_nobody_keeps_the_answer() {
        String query = "?query=" + encoded(QUERY) + "&variables="
                + encoded(new JsonObject(variables("lighters", 15)).encode());
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create(address + query)).header("Content-Type", "application/json")
                        .header("If-None-Match", "*").build(),
                HttpResponse.BodyHandlers.ofString());
        await().until(() -> feed.listening() == 1 || answer.isDone());
        assertThat(answer).as(() -> answer.join().body()).isNotDone();
        publish("lighters");
        assertThat(answer.join().body()).contains("lighters");
        assertThat(answer.join().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whoever_waits_holds_neither_thread_nor_connection() {
        List<CompletableFuture<HttpResponse<String>>> answers = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> post("barges", 15)).toList();
        awaitListeners(120);
        assertThat(dataSource.getMetrics().activeCount()).isZero();
        publish("barges");
        assertThat(answers).allMatch(answer -> answer.join().body().contains("barges"));
    }

    @Test
    void after_its_time_the_answer_is_empty_and_goes_on() {
        HttpResponse<String> answer = post("punts", 1).join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"nodes\":[]").contains("\"endCursor\":\"");
    }

    @Test
    void who_leaves_is_not_waited_for_any_longer() throws Exception {
        HttpClient leaving = HttpClient.newHttpClient();
        CompletableFuture<HttpResponse<String>> answer = leaving.sendAsync(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonObject(
                        Map.of("query", QUERY, "variables", variables("rafts", 15))).encode()))
                .version(HttpClient.Version.HTTP_1_1).build(), HttpResponse.BodyHandlers.ofString());
        awaitListeners(1);
        answer.cancel(true);
        await().atMost(5, TimeUnit.SECONDS).until(() -> feed.listening() == 0);
    }

    /** Forwarded, so that it is no local caller, who may have as many operations as it likes. */
    private HttpRequest.Builder forwarded(String query, Map<String, ?> variables) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .header("X-Forwarded-For", "192.0.2.1").version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject(Map.of("query", query, "variables", variables)).encode()));
    }

    @Test
    void who_waits_with_a_key_that_is_taken_back_is_told_no_more() throws Exception {
        Keyed key = Keyed.with(Role.PARTNER);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(forwarded(QUERY, variables("coracles", 15))
                .header("Authorization", "Bearer " + key.secret()).build(), HttpResponse.BodyHandlers.ofString());
        awaitListeners(1);
        keys.revoke(GlobalId.key("id", key.id(), "ApiKey"));
        Thread.sleep(5000);
        publish("coracles");
        assertThat(answer.join().statusCode()).isEqualTo(401);
        assertThat(answer.join().body()).contains("UNAUTHENTICATED").doesNotContain("coracles");
    }

    @Test
    void the_places_of_those_who_leave_are_free_at_once() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> leaving = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            leaving.add(HttpClient.newHttpClient().sendAsync(forwarded(QUERY, variables("dories", 15)).build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        awaitListeners(8);
        assertThat(ask()).isEqualTo(429);
        leaving.forEach(answer -> answer.cancel(true));
        await().atMost(3, TimeUnit.SECONDS).until(() -> ask() == 200);
    }

    private int ask() throws Exception {
        return HttpClient.newHttpClient()
                .send(forwarded("{ __typename }", Map.of()).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void a_cursor_from_before_what_is_kept_is_told_where_to_go_on() {
        publish("tugs");
        String before = ChangeEvent.ORDER.cursor(log.end() - 1);
        publish("dredgers");
        table.update("UPDATE change SET created_at = '2001-01-01' WHERE position <= " + log.end());
        publish("schooners");
        retention.prune();
        GraphQL.Answer answer = GraphQL.send(QUERY, Map.of("after", before, "category", "schooners", "wait", 0));
        assertThat(answer.refusal()).isEqualTo("CURSOR_EXPIRED after");
        Map<String, Object> first = Map.of("after", answer.json().getString("errors[0].extensions.firstCursor"),
                "category", "schooners", "wait", 0);
        assertThat(GraphQL.send(QUERY, first).list("changes.nodes")).hasSize(1);
        assertThat(
                table.one("SELECT count(*) FROM change WHERE created_at < '2002-01-01' AND kind <> 'ENTITY_CREATED'"))
                .isEqualTo("0");
    }

    @Test
    void a_reader_without_a_cursor_begins_with_what_is_kept() {
        publish("cutters");
        table.update("UPDATE change SET created_at = '2001-01-01' WHERE position <= " + log.end());
        retention.prune();
        assertThat(GraphQL.send("{ changes { nodes { kind } } }", Map.of()).list("changes.nodes")).isEmpty();
    }

    @Test
    void a_wait_out_of_bounds_is_refused() {
        assertThat(GraphQL.send("{ changes(waitSeconds: 16) { nodes { kind } } }", Map.of()).refusal())
                .isEqualTo("INVALID_ARGUMENT waitSeconds");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
