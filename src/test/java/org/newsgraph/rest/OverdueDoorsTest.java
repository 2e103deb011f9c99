package org.newsgraph.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** What was begun is paid at every door alike, though its time ended before it was done. */
@QuarkusTest
@TestProfile(OverdueDoorsTest.Impatient.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverdueDoorsTest {
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // So few points that none comes back while the test looks.
            return Map.of("newsgraph.query.statement-timeout", "500ms", "newsgraph.export.timeout", "500ms",
                    "newsgraph.rate.partner-per-hour", "100");
        }
    }

    @Inject
    Table table;

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
            "/graphql?query=%7Barticles(first:99)%7Bnodes%7Bid,headline%7D%7D%7D article 1",
            "/feed.atom?first=100 article 10", "/feed.rss?first=50 article 5",
            "/entities/UGVyc29uOjE/graph.gexf?first=90&depth=2 named_entity 82", "/articles/QXJ0aWNsZTox article 1",
            "/export article 3"})
    void it_has_its_price(String door, String read, int points) throws Exception {
        Keyed partner = Keyed.with(Role.PARTNER);
        int before = remaining(ask("/graphql?query=%7B__typename%7D", partner));
        table.whileHeld(read, () -> {
            Response late = ask(door, partner);
            assertThat(late.statusCode()).as(late.asString()).isEqualTo(503);
            assertThat(late.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
            assertThat(late.header("Retry-After")).isNotNull();
            assertThat(before - remaining(late)).isEqualTo(points);
        });
    }

    private static Response ask(String door, Keyed keyed) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + keyed.secret()).get(door);
    }

    private static int remaining(Response answer) {
        return Integer.parseInt(answer.header("RateLimit-Remaining"));
    }
}
