package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** What every door says when no connection to the database is to be had: others have them all, or they are silent. */
@QuarkusTest
@TestProfile(NoConnectionTest.Few.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoConnectionTest {
    private static final int CONNECTIONS = 6;
    private static final String MUTATION = "mutation { removeMembership(id: \"%s\") { id } }"
            .formatted(GlobalId.of("Membership", 1));

    @Inject
    AgroalDataSource dataSource;

    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "ALWAYS", "quarkus.datasource.jdbc.max-size",
                    Integer.toString(CONNECTIONS), "quarkus.datasource.jdbc.acquisition-timeout", "1");
        }
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private <T> T withoutConnections(Work<T> work) throws Exception {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < CONNECTIONS) {
                all.add(dataSource.getConnection());
            }
            return work.run();
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }

    private static Response post(String document) {
        return given().contentType("application/json").accept("application/graphql-response+json")
                .body(Map.of("query", document)).post("/graphql");
    }

    private static void assertLate(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(response.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Barticles%7BtotalCount%7D%7D", "/feed.atom", "/feed.rss", "/export",
            "/articles/QXJ0aWNsZTox", "/entities/UGVyc29uOjE/graph.gexf"})
    void whoever_reads_is_told_to_come_again(String door) throws Exception {
        assertLate(withoutConnections(() -> given().urlEncodingEnabled(false).get(door)));
        assertThat(given().urlEncodingEnabled(false).get(door).statusCode()).isNotIn(500, 503);
    }

    @Test
    void so_is_whoever_asks_or_changes_by_POST() throws Exception {
        assertLate(withoutConnections(() -> post("{ articles { totalCount } }")));
        Response changed = withoutConnections(() -> post(MUTATION));
        assertThat(changed.jsonPath().getString("errors[0].extensions.code")).as(changed.asString())
                .isEqualTo("TIMEOUT");
        assertThat(post(MUTATION).jsonPath().getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void so_is_whoever_delivers() throws Exception {
        Response late = withoutConnections(() -> given().contentType("text/plain")
                .body("No connection\n\nThe weir holds.").post("/ingest"));
        assertThat(late.asString()).contains("\"TIMEOUT\"").doesNotContain("INTERNAL_ERROR");
    }
}
