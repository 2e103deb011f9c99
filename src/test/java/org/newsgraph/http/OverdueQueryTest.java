package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** How long a query may take where nobody has set anything. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverdueQueryTest {
    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_statement_that_takes_over_three_seconds_is_ended_and_its_query_told_so() throws Exception {
        try (Connection other = dataSource.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE article IN ACCESS EXCLUSIVE MODE");
            long began = System.nanoTime();
            Response answer = given().accept("application/graphql-response+json")
                    .queryParam("query", "{ articles(filter: {language: \"qaa\"}) { totalCount } }").get("/graphql");
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            other.rollback();
            other.setAutoCommit(true);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("TIMEOUT");
            assertThat(took).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(8));
        }
    }
}
