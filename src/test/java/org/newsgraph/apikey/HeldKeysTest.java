package org.newsgraph.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Keys that the database does not tell of, because somebody holds them there. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldKeysTest {
    /** Two seconds, and what a busy machine takes. */
    private static final Duration MOST = Duration.ofSeconds(4);
    private static final String HERE = "127.0.0.1";

    @Inject
    KnownKeys known;
    @Inject
    Table table;

    private void whileHeld(Table.Work work) throws Exception {
        table.whileHeld("api_key", work);
    }

    private static Response post(String door, Keyed key) {
        return given().header("Authorization", "Bearer " + key.secret()).contentType("application/json")
                .body("{\"query\": \"{ __typename }\"}").post(door);
    }

    private static Response get(String door, Keyed key) {
        return given().header("Authorization", "Bearer " + key.secret()).get(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/ingest", "/export", "/feed.atom", "/usage.csv"})
    void every_door_says_within_two_seconds_that_it_takes_too_long_and_may_be_asked_again(String door)
            throws Exception {
        Keyed key = Keyed.with(Role.EDITOR);
        whileHeld(() -> {
            long began = System.nanoTime();
            Response answer = door.equals("/graphql") || door.equals("/ingest") ? post(door, key) : get(door, key);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MOST);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(post("/graphql", key).jsonPath().getString("data.__typename")).isEqualTo("Query");
    }

    @Test
    void who_is_known_and_who_shows_no_key_are_held_by_none_that_is() throws Exception {
        Keyed held = Keyed.with(Role.EDITOR);
        Keyed believed = Keyed.with(Role.EDITOR);
        assertThat(known.believed(believed.secret(), HERE)).isPresent();
        whileHeld(() -> {
            Thread waiting = new Thread(() -> post("/graphql", held), "shows-a-held-key");
            waiting.start();
            long began = System.nanoTime();
            assertThat(known.caller(believed.secret(), HERE)).isPresent();
            assertThat(given().queryParam("query", "{ __typename }").get("/graphql").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            waiting.join();
        });
    }

    @Test
    void nothing_goes_on_in_the_database_for_who_has_gone_away() throws Exception {
        Keyed held = Keyed.with(Role.EDITOR);
        whileHeld(() -> {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> known.caller(held.secret(), HERE)).isInstanceOf(LookupLate.class);
            }
            Thread.sleep(1000);
            assertThat(table.rows("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND query LIKE '%FROM api_key WHERE hash%'")).isEmpty();
        });
    }
}
