package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** A header that is a list says the same in one line and in many (RFC 9110, section 5.3): proxies and libraries split them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListedHeadersTest {
    private static final String QUERY = "/graphql?query=%7B__typename%7D";
    private static final String RESPONSE = "application/graphql-response+json";
    private final HttpClient client = HttpClient.newHttpClient();

    /** Each value in a line of its own. */
    private HttpResponse<String> get(String address, String name, String... values) throws IOException {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://localhost:" + RestAssured.port + address));
        for (String value : values) {
            request.header(name, value);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String formOf(String address, String... accepted) throws IOException {
        return get(address, "Accept", accepted).headers().firstValue("Content-Type").orElse("none").split(";")[0];
    }

    @Test
    void any_line_may_name_a_form_that_is_there() throws IOException {
        assertThat(get(QUERY, "Accept", "text/html", "application/json").statusCode()).isEqualTo(200);
        assertThat(get(QUERY, "Accept", "text/html", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void weights_are_compared_over_all_lines() throws IOException {
        assertThat(formOf(QUERY, "application/json;q=0.1", RESPONSE)).isEqualTo(RESPONSE);
        assertThat(formOf(QUERY, "application/json", RESPONSE + ";q=0.1")).isEqualTo("application/json");
    }

    @Test
    void so_are_those_of_articles() throws IOException {
        String address = "/articles/" + Newsroom.ingest(Map.of("uri", "urn:test:listed", "text", "The weir holds."))
                .get("ingestArticles[0].article.id");
        assertThat(formOf(address, "image/png", "text/plain")).isEqualTo("text/plain");
    }

    /** What others write meanwhile makes another one. */
    @Test
    void any_line_may_name_what_is_kept() {
        await().untilAsserted(() -> {
            String kept = get(QUERY, "Accept", "*/*").headers().firstValue("ETag").orElseThrow();
            assertThat(get(QUERY, "If-None-Match", "\"x\"", kept).statusCode()).isEqualTo(304);
        });
    }
}
