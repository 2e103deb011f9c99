package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;

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

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo(code);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "text/html"})
    void figures_in_another_form_are_refused_with_a_code(String form) {
        assertRefused(given().header("Accept", form).get(metrics), 406, "BAD_REQUEST");
    }

    @Test
    void there_is_nothing_to_do_but_to_read() {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
            assertRefused(given().body("{}").request(method, health), 405, "BAD_REQUEST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/openmetrics-text", "text/plain", "*/*",
            "text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
            "application/*", "application/openmetrics-text; version=0.0.1"})
    void whoever_accepts_figures_has_them(String form) {
        given().header("Accept", form).get(metrics).then().statusCode(200);
    }

    @Test
    void no_page_from_elsewhere_may_read_what_is_here() {
        for (URL door : new URL[]{health, metrics}) {
            assertThat(given().header("Origin", "https://elsewhere.example").get(door).headers()
                    .hasHeaderWithName("Access-Control-Allow-Origin")).isFalse();
        }
    }

    @Test
    void the_port_of_each_server_is_told_also_of_one_that_is_by_chance() {
        assertThat(given().get(metrics).asString().lines().filter(line -> line.startsWith("http_server_bytes_read")))
                .isNotEmpty().allMatch(line -> line.contains("server_port=\"0\""));
    }
}
