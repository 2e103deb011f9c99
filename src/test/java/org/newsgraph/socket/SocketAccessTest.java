package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** Who may do what over a socket, by the key that is shown. */
@QuarkusTest
@TestProfile(SocketAccessTest.Closed.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketAccessTest {
    /** Nobody is trusted for being on this machine; small budgets. */
    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "NEVER", "newsgraph.rate.partner-per-hour", "3",
                    "newsgraph.socket.max-sockets", "3", "newsgraph.socket.keep-alive", "5s",
                    "newsgraph.socket.init-timeout", "60s", "newsgraph.query.timeout", "60s",
                    "newsgraph.query.introspection", "PARTNER",
                    "newsgraph.documents.trusted-only-for", "ADMINISTRATOR");
        }
    }

    private static final String EDIT = "mutation { removeMembership(id: \"x\") { id } }";
    private static final String STREAM = "subscription { changes(filter: {kinds: [ARTICLE_CREATED]}) { kind } }";

    private static final String HANDSHAKE = """
            GET /graphql HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Protocol: graphql-transport-ws\r
            \r
            """;

    @Inject
    ApiKeys keys;
    @Inject
    ChangeFeed feed;
    @Inject
    OpenSockets open;

    private NewApiKey key(Role role) {
        return keys.create(new ApiKeyDraft("test", role, role.scopes(), List.of(), Duration.ofDays(1)));
    }

    private static SocketClient withHeader(String authorization) {
        return SocketClient.connect(true, Map.of("Authorization", authorization), "graphql-transport-ws");
    }

    private static SocketClient fromElsewhere() {
        return SocketClient.connect(true, Map.of("Via", "1.1 proxy"), "graphql-transport-ws");
    }

    @Test
    void without_a_key_only_reading_is_allowed() {
        try (SocketClient client = SocketClient.acknowledged()) {
            assertThat(client.subscribe("1", EDIT).nextInShort()).isEqualTo("1 error UNAUTHENTICATED");
            assertThat(client.subscribe("1", "{ __schema { queryType { name } } }").nextInShort())
                    .isEqualTo("1 error UNAUTHENTICATED");
            assertThat(client.subscribe("1", "{ __typename }").nextInShort()).isEqualTo("1 next");
        }
    }

    @Test
    void a_key_is_shown_in_the_introduction_or_in_the_header() {
        String editor = key(Role.EDITOR).secret();
        try (SocketClient said = SocketClient.open().init(editor);
                SocketClient sent = withHeader("Bearer " + editor).init(null)) {
            assertThat(said.subscribe("1", EDIT).nextData().containsKey("removeMembership")).isTrue();
            assertThat(sent.subscribe("1", EDIT).nextData().containsKey("removeMembership")).isTrue();
        }
    }

    @Test
    void a_false_credential_is_refused_and_never_taken_for_none() {
        String good = key(Role.EDITOR).secret();
        String reader = key(Role.READER).secret();
        for (String payload : List.of("\"Bearer nonsense\"", "\"\"", "7", "\"" + good + "\"", "[]")) {
            try (SocketClient client = SocketClient.open()
                    .send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":" + payload + "}}")) {
                assertThat(client.closeCode()).as(payload).isEqualTo(4403);
            }
            try (SocketClient client = SocketClient.open().send(
                    "{\"type\":\"connection_init\",\"payload\":{\"headers\":{\"Authorization\":" + payload + "}}}")) {
                assertThat(client.closeCode()).as(payload).isEqualTo(4403);
            }
        }
        try (SocketClient header = withHeader("Bearer nonsense").sendInit(null);
                SocketClient two = withHeader("Bearer " + good).sendInit(reader)) {
            assertThat(header.closeCode()).isEqualTo(4403);
            assertThat(two.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void the_sockets_of_a_key_that_is_taken_back_are_closed() {
        NewApiKey editor = key(Role.EDITOR);
        try (SocketClient client = SocketClient.open().init(editor.secret()).subscribe("1", STREAM)) {
            await().until(() -> feed.listening() == 1);
            long before = System.nanoTime();
            keys.revoke(editor.apiKey().key());
            assertThat(client.closeCode()).isEqualTo(4403);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void events_are_paid_like_queries_and_a_used_up_budget_ends_the_subscription() {
        String editor = key(Role.EDITOR).secret();
        try (SocketClient client = SocketClient.open().init(key(Role.PARTNER).secret()).subscribe("1", STREAM);
                SocketClient desk = SocketClient.open().init(editor)) {
            await().until(() -> feed.listening() == 1);
            for (int i = 0; i < 3; i++) {
                desk.subscribe("p", "mutation { ingestArticles(articles: [{text: \"The quay is safe, day " + i
                        + ".\"}]) { status } }");
                desk.nextData();
                desk.next();
            }
            assertThat(client.nextInShort()).isEqualTo("1 next");
            assertThat(client.nextInShort()).isEqualTo("1 next");
            assertThat(client.nextInShort()).isEqualTo("1 error RATE_LIMITED");
            await().until(() -> feed.listening() == 0);
        }
    }

    @Test
    void a_caller_has_so_many_sockets_and_no_more() {
        await().until(() -> open.count() == 0);
        String editor = key(Role.EDITOR).secret();
        List<SocketClient> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(SocketClient.open().init(editor));
        }
        try (SocketClient one = SocketClient.open().sendInit(editor)) {
            assertThat(one.closeCode()).isEqualTo(4429);
        }
        clients.forEach(SocketClient::close);
        await().until(() -> open.count() == 0);
        try (SocketClient again = SocketClient.open().init(editor)) {
            assertThat(again.nextAfterPing()).isEqualTo("pong");
        }
    }

    @Test
    void who_shows_no_key_has_as_many_sockets_as_who_does() {
        await().until(() -> open.count() == 0);
        List<SocketClient> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(fromElsewhere().init(null));
        }
        try (SocketClient one = fromElsewhere()) {
            assertThat(one.closeCode()).isEqualTo(4429);
        }
        clients.forEach(SocketClient::close);
        await().until(() -> open.count() == 0);
    }

    @Test
    void who_pings_on_and_reads_no_pong_is_given_up() throws IOException {
        byte[] pings = new byte[1 << 16];
        for (int i = 0; i < pings.length; i += 128) {
            pings[i] = (byte) 0x89;
            pings[i + 1] = (byte) (0x80 + 122);
        }
        try (Socket deaf = new Socket("localhost", RestAssured.port)) {
            deaf.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> {
                for (int i = 0; i < 1024; i++) {
                    deaf.getOutputStream().write(pings);
                }
            }).as("64 MiB of pings").isInstanceOf(IOException.class);
        }
        await().until(() -> open.count() == 0);
    }

    @Test
    void who_gives_no_sign_of_life_is_given_up() throws IOException {
        try (Socket mute = new Socket("localhost", RestAssured.port)) {
            mute.setSoTimeout(20_000);
            mute.getOutputStream().write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
            byte[] all = mute.getInputStream().readAllBytes();
            String told = new String(all, StandardCharsets.US_ASCII);
            assertThat(told).startsWith("HTTP/1.1 101");
            byte[] frames = Arrays.copyOfRange(all, told.indexOf("\r\n\r\n") + 4, all.length);
            assertThat(frames).as("one ping, and the end").containsExactly(0x89, 0);
        }
    }

    @Test
    void who_may_send_trusted_documents_only_may_do_so_here_too() {
        try (SocketClient client = SocketClient.open().init(key(Role.ADMINISTRATOR).secret())) {
            assertThat(client.subscribe("1", "{ __typename }").nextInShort()).isEqualTo("1 error DOCUMENT_NOT_TRUSTED");
        }
    }
}
