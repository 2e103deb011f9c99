package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.ShortWaits;

import graphql.introspection.IntrospectionQuery;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** Every rule of graphql-transport-ws, by raw messages. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketProtocolTest {
    private static final String QUERY = "{ __typename }";
    private static final String STREAM = "subscription { changes(filter: {language: \"cy\"}) { kind } }";

    @Inject
    OpenSockets open;

    @AfterEach
    void nothing_is_left_open() {
        await().until(() -> open.count() == 0);
    }

    @Test
    void a_request_that_cannot_become_a_socket_is_told_why() {
        Map<String, String> good = Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version",
                "13", "Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        assertThat(handshake(good, "Sec-WebSocket-Version", "8")).isEqualTo("426 BAD_REQUEST");
        assertThat(handshake(good, "Sec-WebSocket-Key", "AAAA")).isEqualTo("400 BAD_REQUEST");
        assertThat(handshake(good, "Sec-WebSocket-Key", "no base64")).isEqualTo("400 BAD_REQUEST");
        assertThat(handshake(good, "Connection", "keep-alive")).isEqualTo("400 BAD_REQUEST");
    }

    private static String handshake(Map<String, String> headers, String name, String value) {
        Response answer = given().headers(headers).config(RestAssured.config()
                .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName(name))).header(name, value)
                .get("/graphql");
        return answer.statusCode() + " " + answer.jsonPath().getString("errors[0].extensions.code");
    }

    @Test
    void the_protocol_is_agreed_on_whatever_else_is_offered() {
        try (SocketClient client = SocketClient.connect("graphql-ws", "graphql-transport-ws")) {
            assertThat(client.protocol()).isEqualTo("graphql-transport-ws");
            assertThat(client.init(null).nextAfterPing()).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql-ws", "mqtt", ""})
    void another_protocol_is_not_acceptable(String protocol) {
        try (SocketClient client = protocol.isEmpty() ? SocketClient.connect() : SocketClient.connect(protocol)) {
            assertThat(client.closeCode()).isEqualTo(4406);
        }
    }

    @Test
    void a_page_from_elsewhere_is_refused() {
        assertThatThrownBy(() -> SocketClient.connect(true, Map.of("Origin", "https://elsewhere.example"),
                "graphql-transport-ws")).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void who_does_not_introduce_itself_is_sent_away() {
        try (SocketClient client = SocketClient.open()) {
            assertThat(client.closeCode()).isEqualTo(4408);
        }
    }

    @Test
    void who_introduces_itself_twice_is_sent_away() {
        try (SocketClient client = SocketClient.acknowledged().sendInit(null)) {
            assertThat(client.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void nothing_is_executed_before_the_introduction_is_acknowledged() {
        try (SocketClient client = SocketClient.open().subscribe("1", QUERY)) {
            assertThat(client.closeCode()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"type\":\"pong\"} x", "{}", "{\"type\":\"start\"}",
            "{\"type\":1}", "{\"type\":\"connection_ack\"}", "{\"type\":\"next\",\"id\":\"1\"}",
            "{\"type\":\"ping\",\"payload\":7}", "{\"type\":\"connection_init\",\"payload\":\"x\"}",
            "{\"type\":\"complete\"}", "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}",
            "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{__typename}\"}}",
            "{\"type\":\"subscribe\",\"id\":\"\\ud800\",\"payload\":{\"query\":\"{__typename}\"}}",
            "{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{__typename}\"}}",
            "{\"type\":\"subscribe\",\"id\":\"1\"}", "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":[]}",
            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":7}}",
            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{__typename}\",\"variables\":[]}}"})
    void a_bad_message_ends_the_socket(String message) {
        try (SocketClient client = SocketClient.acknowledged().send(message)) {
            assertThat(client.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void a_message_that_is_binary_or_too_large_ends_the_socket() {
        byte[] ping = "{\"type\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
        try (SocketClient binary = SocketClient.open().sendBinary(ping);
                SocketClient large = SocketClient.open().send(" ".repeat(300_000))) {
            assertThat(binary.closeCode()).isEqualTo(4400);
            assertThat(large.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_ping_is_answered_with_its_payload_at_any_time() {
        try (SocketClient client = SocketClient.open()) {
            JsonObject pong = client.send("{\"type\":\"ping\",\"payload\":{\"at\":7}}").next();
            assertThat(pong.encode()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"at\":7}}");
            assertThat(client.send("{\"type\":\"pong\"}").init(null).nextAfterPing()).isEqualTo("pong");
        }
    }

    @Test
    void a_message_may_come_in_pieces() {
        String whole = "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename } # \u00e9\"}}";
        try (SocketClient client = SocketClient.acknowledged()) {
            client.sendPart(whole.substring(0, 20), false).sendPart(whole.substring(20, 50), false)
                    .sendPart(whole.substring(50), true);
            assertThat(client.nextData().getString("__typename")).isEqualTo("Query");
        }
    }

    @Test
    void a_query_is_answered_once_and_complete() {
        try (SocketClient client = SocketClient.acknowledged().subscribe("1", QUERY)) {
            JsonObject payload = client.next().getJsonObject("payload");
            assertThat(payload.getJsonObject("data").getString("__typename")).isEqualTo("Query");
            assertThat(payload.getJsonObject("extensions").getJsonObject("cost").getInteger("points")).isEqualTo(1);
            assertThat(client.nextInShort()).isEqualTo("1 complete");
        }
    }

    @Test
    void errors_of_fields_are_told_with_the_data() {
        try (SocketClient client = SocketClient.acknowledged().subscribe("1", "{ node(id: \"x\") { id } }")) {
            JsonObject payload = client.next().getJsonObject("payload");
            assertThat(payload.getJsonObject("data").getValue("node")).isNull();
            assertThat(payload.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions").getString("code"))
                    .isEqualTo("INVALID_ID");
        }
    }

    @Test
    void what_is_refused_has_an_error_and_nothing_behind_it() {
        Map<String, String> refused = Map.of("{", "SYNTAX_ERROR", "{ nothing }", "VALIDATION_ERROR",
                "query($n: Int!) { articles(first: $n) { totalCount } }", "VALIDATION_ERROR",
                "subscription { changes(filter: {language: \"!\"}) { kind } }", "INVALID_ARGUMENT",
                "subscription { changes { kind } articlePublished { id } }", "VALIDATION_ERROR",
                "{ articles(first: 100) { nodes { entities(first: 100) { entity { articles(first: 9) { nodes { id } } } } } } }",
                "QUERY_TOO_COMPLEX");
        try (SocketClient client = SocketClient.acknowledged()) {
            refused.forEach((query, code) -> {
                assertThat(client.subscribe("1", query).nextInShort()).isEqualTo("1 error " + code);
                assertThat(client.nextAfterPing()).as("no complete").isEqualTo("pong");
            });
        }
    }

    @Test
    void an_id_is_free_again_after_completion_and_error() {
        try (SocketClient client = SocketClient.acknowledged()) {
            assertThat(client.subscribe("1", "{").nextInShort()).isEqualTo("1 error SYNTAX_ERROR");
            client.subscribe("1", QUERY);
            assertThat(client.nextInShort()).isEqualTo("1 next");
            assertThat(client.nextInShort()).isEqualTo("1 complete");
            client.subscribe("1", STREAM).complete("1").complete("1").subscribe("1", QUERY);
            assertThat(client.nextInShort()).isEqualTo("1 next");
        }
    }

    @Test
    void an_id_that_is_taken_ends_the_socket_whatever_the_operation() {
        for (String second : new String[]{STREAM, QUERY, "{"}) {
            try (SocketClient client = SocketClient.acknowledged().subscribe("1", STREAM).subscribe("1", second)) {
                assertThat(client.closeCode()).isEqualTo(4409);
            }
        }
    }

    @Test
    void operations_beyond_the_most_are_refused_one_by_one() {
        try (SocketClient client = SocketClient.acknowledged()) {
            client.subscribe("1", STREAM).subscribe("2", STREAM).subscribe("3", STREAM).subscribe("4", STREAM);
            assertThat(client.nextInShort()).isEqualTo("4 error RATE_LIMITED");
            client.complete("2");
            // It may not be open yet, and counts until it has ended.
            await().untilAsserted(() -> assertThat(client.subscribe("4", QUERY).nextInShort()).isEqualTo("4 next"));
        }
    }

    @Test
    void who_does_not_read_is_given_up() {
        String large = IntrospectionQuery.INTROSPECTION_QUERY;
        try (SocketClient client = SocketClient.connect(false, Map.of(), "graphql-transport-ws").sendInit(null)) {
            AtomicInteger ids = new AtomicInteger();
            await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> {
                client.trySubscribe("id " + ids.incrementAndGet(), large);
                return open.count() == 0;
            });
        }
    }

    @Test
    void the_server_says_that_it_stops() {
        try (SocketClient client = SocketClient.acknowledged()) {
            open.closeAll();
            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }
}
