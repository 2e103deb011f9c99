package org.newsgraph.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What an operator can measure. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsTest {
    private static final Map<String, String> LIGHTHOUSE = Map.of("uri", "test:metrics-lighthouse");

    @TestHTTPResource(value = "/metrics", management = true)
    String address;

    private double metric(String line) {
        return given().get(address).asString().lines().filter(l -> l.startsWith(line + " "))
                .mapToDouble(l -> Double.parseDouble(l.substring(line.length()))).sum();
    }

    @Test
    void a_second_read_is_served_from_what_is_kept() {
        Newsroom.ingest(Map.of("uri", LIGHTHOUSE.get("uri"), "headline", "The lighthouse",
                "text", "Olga Metrikas repaired the lighthouse."));
        GraphQL.ask("article/whole", LIGHTHOUSE);
        double texts = metric("newsgraph_cache_gets_total{cache=\"revisions\",result=\"hit\"}");
        double entities = metric("newsgraph_cache_gets_total{cache=\"entities\",result=\"hit\"}");
        GraphQL.askAgain("article/whole", LIGHTHOUSE);
        assertThat(metric("newsgraph_cache_gets_total{cache=\"revisions\",result=\"hit\"}")).isGreaterThan(texts);
        assertThat(metric("newsgraph_cache_gets_total{cache=\"entities\",result=\"hit\"}")).isGreaterThan(entities);
        assertThat(metric("newsgraph_cache_bytes{cache=\"revisions\"}")).isPositive();
    }

    @Test
    void statements_are_counted() {
        double before = metric("newsgraph_sql_statements_total");
        GraphQL.ask("article/whole", LIGHTHOUSE);
        assertThat(metric("newsgraph_sql_statements_total")).isGreaterThan(before);
    }
}
