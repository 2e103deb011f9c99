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
    private static final int REQUESTS = 30;
    private static final int CONNECTIONS = 10;

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

    /** A limit of time that runs on would hold each for as long: at thousands a second that is most of the heap. */
    @Test
    void nothing_holds_what_was_answered() {
        listener.watch();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                given().contentType("application/json").body(Map.of("query", "{ __typename }")).post("/graphql");
            }
            // Connections know the request that they had last.
            await().atMost(Duration.ofSeconds(8)).until(() -> listener.held() <= CONNECTIONS);
        } finally {
            listener.watchNoMore();
        }
    }
}
