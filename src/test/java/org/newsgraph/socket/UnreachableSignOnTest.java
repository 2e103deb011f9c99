package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A sign-on service that is down takes nobody in, and keeps out nobody who does not need it. */
@QuarkusTest
@TestProfile(UnreachableSignOnTest.Down.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnreachableSignOnTest {
    /** Nothing listens on this port. */
    public static class Down implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", "http://localhost:1",
                    "quarkus.oidc.token.audience", "newsgraph-test", "newsgraph.access.local", "NEVER",
                    "newsgraph.socket.init-timeout", "1s");
        }
    }

    private static final String READ = "{ articles(first: 1) { totalCount } }";
    /** Three parts of base64url; nobody can tell whether it is good. */
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiJqbyJ9.c2lnbmF0dXJl";

    private static Response ask(String token) {
        RequestSpecification request = given().contentType("application/json")
                .accept("application/graphql-response+json").body(Map.of("query", READ));
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).post("/graphql");
    }

    @Test
    void a_token_is_answered_with_a_code_and_never_taken_for_none() {
        Response answer = ask(TOKEN);
        assertThat(answer.statusCode() + " " + answer.jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("503 UNAVAILABLE");
    }

    @Test
    void who_has_no_token_is_served() {
        assertThat(ask(null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_socket_with_a_token_is_not_let_in() {
        try (SocketClient client = SocketClient.open().sendInit(TOKEN)) {
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }
}
