package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who listens first for the end of a request is told of it, at every door: limits of time hang on that. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndedRequestsTest {
    @Inject
    EarlyListener listener;

    @Test
    void an_answered_request_has_ended() {
        given().contentType("application/json").body(Map.of("query", "{ __typename }")).post("/graphql");
        given().queryParam("query", "{ __typename }").get("/graphql");
        given().get("/graphql");
        given().get("/feed.atom");
        given().get("/nowhere");
        await().atMost(Duration.ofSeconds(3)).until(() -> listener.underWay() == 0);
    }
}
