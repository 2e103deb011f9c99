package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newsgraph.http.Http2Client.DATA;
import static org.newsgraph.http.Http2Client.END_HEADERS;
import static org.newsgraph.http.Http2Client.END_STREAM;
import static org.newsgraph.http.Http2Client.HEADERS;
import static org.newsgraph.http.Http2Client.PREFACE;
import static org.newsgraph.http.Http2Client.RESET;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.ShortWaits;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** A body that is refused does not keep its request open, though it comes byte by byte. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnfinishedTest {
    private static final int NO_ERROR = 0;

    @Test
    void who_goes_on_after_a_refusal_is_told_to_stop() throws Exception {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS, 1, Http2Client.post("/graphql", 90_000_000_000L));
            client.send(DATA, 0, 1, (byte) '{');
            Http2Client.Frame answer = client.read(DATA).orElseThrow();
            assertThat(new String(answer.payload())).contains("REQUEST_TOO_LARGE");
            client.send(DATA, 0, 1, (byte) '}');
            Optional<Http2Client.Frame> end = client.read(RESET);
            assertThat(end.map(Http2Client.Frame::stream)).contains(1);
            assertThat(end.map(Http2Client.Frame::reason)).contains(NO_ERROR);
        }
    }

    @Test
    void who_goes_on_after_an_answer_of_any_kind_is_told_so_when_the_time_of_headers_is_over() throws Exception {
        List<Callable<Optional<Integer>>> clients = Stream
                .of("/feed.atom?category=none", "/usage.csv", "/nowhere", "/q/graphql-ui/")
                .<Callable<Optional<Integer>>>map(door -> () -> endOfWhoGoesOn(door)).toList();
        assertThat(AtOnce.run(clients)).containsOnly(Optional.of(NO_ERROR));
    }

    private static Optional<Integer> endOfWhoGoesOn(String door) throws IOException {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS, 1, Http2Client.get(door));
            assertThat(client.read(HEADERS)).as("an answer at " + door).isPresent();
            client.send(DATA, 0, 1, (byte) '{');
            return client.read(RESET).map(Http2Client.Frame::reason);
        }
    }

    @Test
    void a_body_that_does_not_come_in_time_is_refused_and_others_of_the_connection_go_on() throws Exception {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS, 1, Http2Client.post("/graphql", 100));
            client.send(DATA, 0, 1, (byte) '{');
            Http2Client.Frame answer = client.read(DATA).orElseThrow();
            assertThat(new String(answer.payload())).contains("TIMEOUT");
            client.send(HEADERS, END_HEADERS | END_STREAM, 3, Http2Client.get("/feed.atom?category=none"));
            assertThat(client.read(RESET).map(Http2Client.Frame::stream)).contains(1);
            client.send(HEADERS, END_HEADERS | END_STREAM, 5, Http2Client.get("/feed.atom?category=none"));
            assertThat(client.read(HEADERS).map(Http2Client.Frame::stream)).contains(5);
        }
    }

    @Test
    void a_change_that_was_refused_is_not_carried_out_though_the_rest_of_it_comes() throws Exception {
        String uri = "tag:test:" + UUID.randomUUID();
        byte[] body = new JsonObject().put("query", "mutation { ingestArticles(articles: [{uri: \"" + uri
                + "\", text: \"The weir holds.\"}]) { status } }").encode().getBytes(StandardCharsets.US_ASCII);
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS, 1, Http2Client.post("/graphql", body.length));
            client.send(DATA, 0, 1, Arrays.copyOf(body, body.length - 1));
            assertThat(new String(client.read(DATA).orElseThrow().payload())).contains("TIMEOUT");
            Thread.sleep(200);
            client.send(DATA, END_STREAM, 1, body[body.length - 1]);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(6)).until(() -> !isThere(uri));
            client.send(HEADERS, END_HEADERS, 3, Http2Client.post("/graphql", body.length));
            client.send(DATA, END_STREAM, 3, body);
            await().atMost(Duration.ofSeconds(6)).until(() -> isThere(uri));
        }
    }

    private static boolean isThere(String uri) {
        return GraphQL.send("{ article(uri: \"" + uri + "\") { id } }", Map.of()).json().prettify().contains("\"id\"");
    }

    @Test
    void who_is_refused_and_has_said_all_is_told_nothing_more() throws Exception {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, Http2Client.get("/graphql"));
            client.send(HEADERS, END_HEADERS | END_STREAM, 3, Http2Client.get("/usage.csv"));
            assertThat(new String(client.read(DATA).orElseThrow().payload())).contains("errors");
            assertThat(client.read(RESET)).isEmpty();
        }
    }
}
