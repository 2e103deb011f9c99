package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.access.Caller;
import org.newsgraph.ratelimit.RateLimiter;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who cannot pay for what is asked costs the database nothing, however often it asks. */
@QuarkusTest
@TestProfile(RefusedWithoutStatementsTest.Poor.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedWithoutStatementsTest {
    private static final int TIMES = 40;
    /** The key is looked up every two seconds, and others run statements too. */
    private static final int MOST_STATEMENTS = 15;

    @Inject
    RateLimiter rates;
    @Inject
    Sql sql;
    @Inject
    Table table;

    public static class Poor implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.rate.partner-per-hour", "36", "newsgraph.rate.editor-per-hour", "36",
                    "newsgraph.rate.anonymous-per-minute", "36");
        }
    }

    /** A key that has so many points left, and gets another in a hundred seconds. */
    private Keyed with(Role role, int left) {
        Keyed keyed = Keyed.with(role);
        assertThat(rates.take(callerOf(keyed, role), 36 - left).remaining()).isEqualTo(left);
        return keyed;
    }

    private static Caller callerOf(Keyed keyed, Role role) {
        return Caller.ofKey(role, Set.of(), Table.key(keyed.id()), null, "127.0.0.1");
    }

    private static Response ask(String door, Keyed keyed) {
        RequestSpecification request = given().urlEncodingEnabled(false).header("Authorization",
                "Bearer " + keyed.secret());
        return door.equals("/ingest")
                ? request.header("Content-Type", "application/x-ndjson").body("{}\n".getBytes(UTF_8)).post(door)
                : request.get(door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom?first=0", "/export?format=x", "/articles/x?a=b", "/usage.csv", "/graphql",
            "/graphql?query=%7B", "/graphql?query=%7B__typename%7D&variables=x",
            "/entities/UGVyc29uOjE/graph.gexf?depth=3&first=100", "/entities/UGVyc29uOjE/graph.gexf?depth=2&first=101",
            "/graphql?query=mutation%7BrevokeApiKey(id:%22x%22)%7Bid%7D%7D", "/graphql?documentId=never-was",
            "/graphql?query=subscription%7Bchanges%7Bkind%7D%7D",
            "/graphql?query=%7Barticles(first:100)%7Bnodes%7Bentities(first:100)%7Bentity%7Bname%7D%7D%7D%7D%7D"})
    void what_is_wrong_in_itself_costs_a_point(String door) {
        Keyed poor = with(Role.PARTNER, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(door, poor).jsonPath().getString("errors[0].extensions.code")).isNotEqualTo("RATE_LIMITED");
        }
        assertThat(rates.take(callerOf(poor, Role.PARTNER), 1).granted()).isFalse();
    }

    /** A document that asks for 440 fields, in two forms; it costs two points to read, and one more to refuse or to answer. */
    @ParameterizedTest
    @ValueSource(strings = {"{ articles(first: 1) { nodes { %sid } } }",
            "{ articles(first: 1) { nodes { %snoSuch } } }",
            "{ articles(first: 1) { nodes { ...F ...F } } } fragment F on Article { %sid }"})
    void to_read_much_costs_more_until_it_is_kept(String document) {
        String query = document.formatted("id ".repeat(document.contains("...F") ? 150 : 440));
        Keyed poor = with(Role.PARTNER, 9);
        assertThat(poor.post(query, Map.of()).statusCode()).isLessThan(429);
        assertThat(rates.ahead(callerOf(poor, Role.PARTNER), 1).remaining()).isEqualTo(6);
        poor.post(query, Map.of());
        boolean kept = !document.contains("noSuch");
        assertThat(rates.ahead(callerOf(poor, Role.PARTNER), 1).remaining()).isEqualTo(kept ? 5 : 3);
    }

    @Test
    void so_does_a_long_text() {
        Keyed poor = with(Role.PARTNER, 9);
        poor.post("{ __typename } #" + "x".repeat(8_000), Map.of());
        assertThat(rates.ahead(callerOf(poor, Role.PARTNER), 1).remaining()).isEqualTo(4);
    }

    @Test
    void who_cannot_pay_for_the_reading_is_told_so() {
        Keyed poor = with(Role.PARTNER, 3);
        Response refused = poor.post("{ __typename } #" + "y".repeat(8_000), Map.of());
        assertRefused(refused);
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"/feed.atom?first=100, PARTNER, 9", "/feed.rss?first=100, READER, 5", "/export, PARTNER, 2",
            "/entities/UGVyc29uOjE/graph.gexf?first=100, PARTNER, 1", "/articles/QXJ0aWNsZTox, EDITOR, 0",
            "/usage.csv?since=2026-01-01&until=2026-02-01, PARTNER, 0", "/ingest, EDITOR, 0",
            "/graphql?query=%7Bchanges(first:100)%7Bnodes%7Bid%7D%7D%7D, PARTNER, 0"})
    void a_door_that_asks_more_than_is_left_takes_no_statement_to_say_so(String door, Role role, int left)
            throws Exception {
        Keyed poor = with(role, left);
        ask(door, poor);
        long before = sql.executed();
        whileBudgetsAreHeld(() -> {
            for (int i = 0; i < TIMES; i++) {
                Response refused = ask(door, poor);
                assertRefused(refused);
                assertThat(refused.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            }
        });
        assertThat(sql.executed() - before).isLessThan(MOST_STATEMENTS);
    }

    private static void assertRefused(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("errors[0].extensions.code")).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    /** Statements about budgets are none of those that are counted: whoever put one would wait, and be told another thing. */
    private void whileBudgetsAreHeld(Table.Work work) throws Exception {
        table.whileHeld("rate_bucket", work);
    }

    @Test
    void that_it_takes_too_long_to_tell_who_asks_costs_nothing() throws Exception {
        Map<String, Keyed> poor = Stream
                .of("/usage.csv?since=2026-01-01&until=2026-02-01", "/export", "/graphql?query=%7B__typename%7D")
                .collect(toMap(door -> door, door -> with(Role.PARTNER, 9)));
        poor.values().forEach(keyed -> assertRefused(ask("/feed.atom?first=100", keyed)));
        List<Callable<Integer>> asking = poor.entrySet().stream().<Callable<Integer>>map(
                entry -> () -> ask(entry.getKey(), entry.getValue()).statusCode()).toList();
        table.whileHeld("api_key", () -> assertThat(AtOnce.run(asking)).containsOnly(503));
        assertThat(poor).allSatisfy(
                (door, keyed) -> assertThat(rates.take(callerOf(keyed, Role.PARTNER), 9).granted()).isTrue());
    }

    @Test
    void neither_does_it_for_who_shows_no_key() throws Exception {
        assertThat(rates.take(Caller.anonymous("127.0.0.1"), 36).granted()).isTrue();
        assertRefused(askFromElsewhere());
        whileBudgetsAreHeld(() -> {
            // A point is there again soon after.
            for (long began = System.nanoTime(); System.nanoTime() - began < 1_000_000_000;) {
                assertRefused(askFromElsewhere());
            }
        });
    }

    @Test
    void who_has_nothing_left_is_told_so_before_what_it_sent_is_read() {
        Keyed poor = with(Role.PARTNER, 0);
        for (String door : List.of("/graphql", "/graphql?query=%7B__typename%7D&variables=x",
                "/graphql?documentId=never-was", "/feed.atom?first=0", "/usage.csv")) {
            assertRefused(ask(door, poor));
        }
    }

    private static Response askFromElsewhere() {
        return given().header("Via", "1.1 proxy").get("/feed.atom?first=100");
    }
}
