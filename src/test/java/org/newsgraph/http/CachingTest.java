package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.ratelimit.RateLimiter;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Answers that others may keep. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CachingTest {
    private static final String COUNT = "{ articles { totalCount } }";

    @Inject
    Sql sql;
    @Inject
    Table table;
    @Inject
    RateLimiter rates;
    @Inject
    AgroalDataSource dataSource;

    private static Response get(String query, String validator) {
        return given().queryParam("query", query).header("If-None-Match", validator).get("/graphql");
    }

    private static String validator() {
        return get(COUNT, "\"none\"").header("ETag");
    }

    private static void publish() {
        GraphQL.send("mutation($a: [ArticleInput!]!) { ingestArticles(articles: $a) { status } }", Map.of("a",
                List.of(Map.of("text", "Harbour opens\n\nThe harbour opened again. " + UUID.randomUUID()))));
    }

    @Test
    void an_answer_that_still_holds_is_not_sent_again() {
        Response again = get(COUNT, validator());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(get(COUNT, "\"other\", " + again.header("ETag").substring(2)).statusCode()).isEqualTo(304);
    }

    @Test
    void who_wants_none_if_there_is_any_gets_none_but_hears_of_errors() {
        Response any = get(COUNT, " * ");
        assertThat(any.statusCode()).isEqualTo(304);
        assertThat(any.asByteArray()).isEmpty();
        assertThat(any.header("ETag")).isNotNull();
        assertThat(get("{ articles(first: 0) { totalCount } }", "*").asString()).contains("\"errors\"");
        Response post = given().contentType("application/json").header("If-None-Match", "*")
                .body(Map.of("query", COUNT)).post("/graphql");
        assertThat(post.statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_written_makes_the_answer_a_new_one() {
        String before = validator();
        publish();
        Response after = get(COUNT, before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    /** Who is forwarded is no local caller, and has a budget. */
    private static Response forwarded(String validator) {
        return given().header("X-Forwarded-For", "192.0.2.1").queryParam("query", COUNT)
                .header("If-None-Match", validator)
                .get("/graphql");
    }

    @Test
    void what_is_taken_from_budgets_makes_no_answer_a_new_one() {
        String before = forwarded("\"none\"").header("ETag");
        String taken = table.one("SELECT coalesce(sum(finished), 0) FROM quiet_transaction WHERE kind = 'BUDGET'");
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            forwarded("\"none\"");
            return !table.one("SELECT coalesce(sum(finished), 0) FROM quiet_transaction WHERE kind = 'BUDGET'")
                    .equals(taken);
        });
        assertThat(forwarded(before).statusCode()).isEqualTo(304);
    }

    /** Each has a budget that was not there before. */
    @Test
    void nor_does_whoever_comes_for_the_first_time() {
        String before = forwarded("\"none\"").header("ETag");
        for (int i = 1; i <= 20; i++) {
            Caller visitor = Caller.anonymous("203.0.113." + i);
            assertThat(rates.ahead(visitor, 1).granted()).isTrue();
            assertThat(rates.take(visitor, 20).granted()).isTrue();
        }
        assertThat(forwarded(before).statusCode()).isEqualTo(304);
    }

    @Test
    void what_was_under_way_and_is_finished_makes_it_a_new_one() throws SQLException {
        try (Connection writing = dataSource.getConnection(); Statement statement = writing.createStatement()) {
            writing.setAutoCommit(false);
            statement.executeUpdate("UPDATE article SET updated_at = updated_at WHERE id = 0");
            statement.execute("SELECT pg_current_xact_id()");
            String before = forwarded("\"none\"").header("ETag");
            table.update("DELETE FROM rate_bucket WHERE id = 'nobody'");
            assertThat(forwarded(before).statusCode()).as("only a budget was written").isEqualTo(304);
            writing.commit();
            assertThat(forwarded(before).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_another_build_has_answered_is_answered_anew() {
        Validators before = new Validators(sql, new Build("Newsgraph 1 of Monday"));
        Validators after = new Validators(sql, new Build("Newsgraph 1 of Tuesday"));
        Caller reader = Caller.anonymous("192.0.2.1");
        await().untilAsserted(() -> {
            String made = before.of(reader, COUNT);
            String other = after.of(reader, COUNT);
            assertThat(before.of(reader, COUNT)).as("nothing was written meanwhile").isEqualTo(made);
            assertThat(other).isNotEqualTo(made);
        });
    }

    @Test
    void a_build_knows_its_version_and_when_it_was_made() {
        assertThat(Build.current().name()).matches("Newsgraph \\S+\\R\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void another_question_has_another_validator() {
        assertThat(get("{ people { totalCount } }", validator()).statusCode()).isEqualTo(200);
        Response strict = given().queryParam("query", COUNT).header("If-None-Match", validator())
                .accept("application/graphql-response+json").get("/graphql");
        assertThat(strict.statusCode()).isEqualTo(200);
    }

    @Test
    void an_answer_with_errors_is_nobodys_to_keep() {
        for (String query : List.of("{ articles(first: 0) { totalCount } }", "{ nothing }", "{")) {
            Response response = get(query, "\"none\"");
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
            assertThat(response.header("ETag")).isNull();
        }
    }

    @Test
    void a_refusal_is_nobodys_to_keep() {
        String hash = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + "0".repeat(64) + "\"}}";
        Response unknown = given().queryParam("extensions", hash).get("/graphql");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
        Response mutation = given().queryParam("query", "mutation { killArticle(id: \"x\") { id } }").get("/graphql");
        assertThat(mutation.header("Cache-Control")).isEqualTo("no-store");
        Response usage = given().header("Authorization", "Bearer x").get("/usage.csv");
        assertThat(usage.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_answer_to_a_post_is_nobodys_to_keep() {
        Response response = given().contentType("application/json").body(Map.of("query", COUNT)).post("/graphql");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("ETag")).isNull();
    }

    @Test
    void an_answer_has_the_ids_that_it_was_built_from_as_tags() {
        publish();
        Response response = get("{ articles(first: 1) { nodes { id headline sections { paragraphs { text } } } } }",
                "\"none\"");
        assertThat(response.header("Cache-Tag"))
                .isEqualTo("newsgraph," + response.jsonPath().getString("data.articles.nodes[0].id"));
    }

    @Test
    void a_part_without_its_article_is_tagged_as_one_of_many() {
        publish();
        String id = get("{ articles(first: 1) { nodes { sections { paragraphs { id } } } } }", "\"none\"").jsonPath()
                .getString("data.articles.nodes[0].sections[0].paragraphs[0].id");
        assertThat(get("{ node(id: \"" + id + "\") { id } }", "\"none\"").header("Cache-Tag"))
                .isEqualTo("newsgraph,newsgraph-many");
    }

    @Test
    void what_nobody_may_keep_has_no_tags() {
        assertThat(get("{ articles(first: 0) { totalCount } }", "\"none\"").header("Cache-Tag")).isNull();
        assertThat(given().contentType("application/json").body(Map.of("query", COUNT)).post("/graphql")
                .header("Cache-Tag")).isNull();
    }

    @Test
    void an_answer_is_compressed_for_who_can_read_that() {
        String query = "{ __schema { types { name description fields { name description } } } }";
        Response response = given().header("Accept-Encoding", "gzip").queryParam("query", query).get("/graphql");
        assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.jsonPath().getString("data.__schema.types[0].name")).isNotBlank();
    }

    @Test
    void a_persisted_query_can_be_asked_for_by_get() {
        String query = "{ __typename } # " + UUID.randomUUID();
        String extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + TrustedDocuments.hash(query)
                + "\"}}";
        Response unknown = given().queryParam("extensions", extensions).get("/graphql");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.jsonPath().getString("errors[0].message")).isEqualTo("PersistedQueryNotFound");
        assertThat(unknown.jsonPath().getString("errors[0].extensions.code")).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        given().queryParam("extensions", extensions).queryParam("query", query).get("/graphql");
        assertThat(given().queryParam("extensions", extensions).get("/graphql").jsonPath().getString("data.__typename"))
                .isEqualTo("Query");
    }
}
