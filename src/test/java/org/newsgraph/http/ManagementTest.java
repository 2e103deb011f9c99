package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The port of health and metrics. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManagementTest {
    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer ng_0000000000000000000000000000000000000000000000000",
            "Basic eDp5", ""})
    void a_false_credential_is_refused_as_anywhere(String credential) {
        for (URL door : new URL[]{health, metrics}) {
            Response answer = given().header("Authorization", credential).get(door);
            assertThat(answer.statusCode()).as("%s", door).isEqualTo(401);
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void none_is_needed_and_a_good_one_does_no_harm() {
        String key = Keyed.with(Role.READER).secret();
        for (URL door : new URL[]{health, metrics}) {
            given().get(door).then().statusCode(200);
            given().header("Authorization", "Bearer " + key).get(door).then().statusCode(200);
        }
    }

    @Test
    void a_broken_address_is_refused_with_a_code() {
        Response answer = given().urlEncodingEnabled(false).get(health + "?a=%FF");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }
}
