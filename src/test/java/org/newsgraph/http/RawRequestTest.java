package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** Requests as no client library sends them. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RawRequestTest {
    /** Over 2 MB of answer. */
    private static final String LARGE = IntStream.range(0, 20).mapToObj(i -> "a" + i + ": _service { sdl } ")
            .collect(Collectors.joining("", "{ ", "}"));

    private static String post(String query, String... headers) {
        String body = new JsonObject().put("query", query).encode();
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n" + String.join("", headers) + "\r\n" + body;
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that comes until the server closes the connection. */
    private static String answers(String requests) throws IOException {
        try (Socket socket = open()) {
            write(socket, requests);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void development_mode_leaves_broken_addresses_to_our_door_too() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<jvmArgs>-D" + Addresses.LEAVE_TO_US + "=true</jvmArgs>");
    }

    @Test
    void requests_wait_until_the_answers_before_them_are_read() throws IOException {
        String uri = "tag:test:" + UUID.randomUUID();
        String ingest = "mutation { ingestArticles(articles: [{uri: \"" + uri
                + "\", text: \"The weir holds.\"}]) { status } }";
        try (Socket socket = open()) {
            write(socket, post(LARGE).repeat(20) + post(ingest, "Connection: close\r\n"));
            await().during(Duration.ofSeconds(6)).atMost(Duration.ofSeconds(16)).until(() -> !isThere(uri));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1.1 200 OK", -1)).hasSize(22);
        }
        assertThat(isThere(uri)).isTrue();
    }

    @Test
    void an_answer_that_is_not_read_is_an_operation_under_way() throws IOException {
        String uri = "tag:test:" + UUID.randomUUID();
        GraphQL.send("mutation($a: [ArticleInput!]!) { ingestArticles(articles: $a) { status } }",
                Map.of("a", List.of(Map.of("uri", uri, "text", "word ".repeat(200_000)))));
        String article = ": article(uri: \"" + uri + "\") { sections { paragraphs { text } } } ";
        String query = IntStream.range(0, 7).mapToObj(i -> "a" + i + article)
                .collect(Collectors.joining("", "{ ", "}"));
        String key = "Authorization: Bearer " + Keyed.with(Role.READER).secret() + "\r\n";
        List<Socket> unread = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            unread.add(open());
            write(unread.get(i), post(query, key));
        }
        await().atMost(Duration.ofSeconds(20)).during(Duration.ofSeconds(3)).until(
                () -> answers(post("{ __typename }", key, "Connection: close\r\n")).startsWith("HTTP/1.1 429 "));
        for (Socket socket : unread) {
            socket.close();
        }
        await().atMost(Duration.ofSeconds(20)).until(
                () -> answers(post("{ __typename }", key, "Connection: close\r\n")).startsWith("HTTP/1.1 200 "));
    }

    private static boolean isThere(String uri) {
        return GraphQL.send("{ article(uri: \"" + uri + "\") { id } }", Map.of()).json().prettify().contains("\"id\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip", "Transfer-Encoding: identity", "Transfer-Encoding: xchunked",
            "Host: elsewhere"})
    void what_another_server_could_read_otherwise_is_refused_with_all_behind_it(String header) throws IOException {
        String ambiguous = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n";
        assertThat(answers(ambiguous + post("{ __typename }", "Connection: close\r\n")))
                .startsWith("HTTP/1.1 400 ").contains("BAD_REQUEST").doesNotContain("__typename");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: evil\"><x\r\n"})
    void a_host_that_is_none_is_refused_at_every_door(String host) throws IOException {
        for (String door : List.of("/graphql?query=%7B__typename%7D", "/feed.atom", "/export", "/usage.csv")) {
            assertThat(answers("GET " + door + " HTTP/1.1\r\n" + host + "\r\n")).startsWith("HTTP/1.1 400 ")
                    .contains("BAD_REQUEST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/feed.atom", "/export", "/usage.csv", "/ingest", "/articles/x",
            "/q/graphql-ui", "/x", ""})
    void an_address_with_broken_escapes_is_refused_at_every_door(String door) throws IOException {
        for (String ending : List.of("?%zz", "?a=%", "?query=%7B__typename%7", "?a=%C3%28", "?a=%FF", "?a=\u00e9",
                "/%zz",
                "/../%f", "?query={__typename}")) {
            assertThat(answers("GET " + (door + ending).replaceFirst("^(?!/)", "/")
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(door + ending).startsWith("HTTP/1.1 400 ")
                    .contains("\"code\":\"BAD_REQUEST\"", "URI");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS *", "GET *", "CONNECT evil.example:443", "GET graphql"})
    void an_address_of_no_path_is_one_of_nothing(String line) throws IOException {
        assertThat(answers(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ").contains("\"code\":\"NOT_FOUND\"");
    }

    /** Another server may see where the first ends otherwise, and take what is behind it for a part of it. */
    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS * HTTP/1.0\r\nTransfer-Encoding: chunked",
            "OPTIONS * HTTP/1.1\r\nTransfer-Encoding: xchunked",
            "CONNECT evil.example:443 HTTP/1.1\r\nX-A: b"})
    void what_is_behind_an_address_of_no_path_is_not_answered(String line) throws IOException {
        String first = line + "\r\nHost: localhost\r\nConnection: keep-alive\r\nContent-Length: 4\r\n\r\n0\r\n\r\n";
        assertThat(answers(first + post("{ __typename }", "Connection: close\r\n"))).contains(" 404 ", "NOT_FOUND")
                .doesNotContain("__typename");
    }

    /** Who sends what a page from elsewhere would, or asks for another host, is no editor for being on this machine. */
    @ParameterizedTest
    @ValueSource(strings = {"POST http://evil.example/graphql HTTP/1.1\r\n",
            "POST /graphql HTTP/1.1\r\nSec-Fetch-Site: cross-site\r\n"})
    void who_is_on_this_machine_must_ask_for_it_and_by_itself(String line) throws IOException {
        String mutation = post("mutation { removeMembership(id: \"x\") { id } }", "Connection: close\r\n");
        assertThat(answers(mutation)).contains("INVALID_ID");
        assertThat(answers(mutation.replace("POST /graphql HTTP/1.1\r\n", line))).contains("UNAUTHENTICATED");
    }

    @Test
    void an_address_may_have_escapes_of_any_character() throws IOException {
        assertThat(answers(
                "GET /graphql?query=%7B%20__typename%20%23%C5%BD%F0%9F%98%80%25%0A%7D HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_request_has_at_most_a_hundred_headers() throws IOException {
        assertThat(answers(post("{ __typename }", "X-A: b\r\n".repeat(98)))).startsWith("HTTP/1.1 431 ")
                .contains("REQUEST_TOO_LARGE");
        assertThat(answers(post("{ __typename }", "X-A: b\r\n".repeat(96), "Connection: close\r\n")))
                .startsWith("HTTP/1.1 200 ");
    }
}
