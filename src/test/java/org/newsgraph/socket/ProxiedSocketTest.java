package org.newsgraph.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.ratelimit.RateLimiter;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Proxied;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** Sockets that come through a trusted proxy are those of whom it names. */
@QuarkusTest
@TestProfile(Proxied.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxiedSocketTest {
    private static final String QUERY = "{ articles(first: 1) { totalCount } }";
    private static final String EDIT = "mutation { removeMembership(id: \"x\") { id } }";

    @Inject
    ApiKeys keys;
    @Inject
    ChangeFeed feed;
    @Inject
    OpenSockets open;
    @Inject
    RateLimiter rates;

    @AfterEach
    void no_socket_is_left() {
        await().until(() -> open.count() == 0);
    }

    private static SocketClient forwardedFor(String addresses) {
        return SocketClient.connect(true, Map.of("X-Forwarded-For", addresses), "graphql-transport-ws");
    }

    private static SocketClient fromPage(String origin) {
        return SocketClient.connect(true, Map.of("Origin", origin, "X-Forwarded-For", "198.51.100.60"),
                "graphql-transport-ws");
    }

    private static String answer(SocketClient client, String id, String query) {
        String first = client.subscribe(id, query).nextInShort();
        return first.endsWith("next") ? client.nextInShort() : first;
    }

    @Test
    void a_key_is_good_from_its_networks_alone() {
        String key = keys.create(new ApiKeyDraft("proxied", Role.PARTNER, Role.PARTNER.scopes(),
                List.of("192.0.2.0/24"), Duration.ofDays(1))).secret();
        try (SocketClient inside = forwardedFor("192.0.2.9").init(key)) {
            assertThat(inside.nextAfterPing()).isEqualTo("pong");
        }
        for (String addresses : List.of("198.51.100.40", "192.0.2.9, 198.51.100.40", "127.0.0.1", "192.0.2.9, unknown",
                "192.0.2.9,", "192.0.2.9, 192.0.2.999")) {
            try (SocketClient outside = forwardedFor(addresses).sendInit(key)) {
                assertThat(outside.closeCode()).as(addresses).isEqualTo(4403);
            }
        }
    }

    @Test
    void what_is_asked_by_socket_and_otherwise_is_of_one_budget() {
        try (SocketClient client = forwardedFor("203.0.113.1, 198.51.100.50").init(null)) {
            assertThat(answer(client, "1", QUERY)).isEqualTo("1 complete");
            assertThat(answer(client, "2", QUERY)).isEqualTo("2 complete");
            assertThat(given().header("X-Forwarded-For", "203.0.113.2, 198.51.100.50").queryParam("query", QUERY)
                    .get("/graphql").statusCode()).isEqualTo(200);
            assertThat(answer(client, "3", QUERY)).isEqualTo("3 error RATE_LIMITED");
        }
        try (SocketClient other = forwardedFor("198.51.100.50, 198.51.100.51").init(null)) {
            assertThat(answer(other, "1", QUERY)).as("another caller").isEqualTo("1 complete");
        }
    }

    @Test
    void sockets_are_counted_by_whom_the_proxy_names() {
        try (SocketClient one = forwardedFor("203.0.113.3, 198.51.100.70").init(null);
                SocketClient two = forwardedFor("203.0.113.4, 198.51.100.70").init(null);
                SocketClient other = forwardedFor("198.51.100.71").init(null);
                SocketClient third = forwardedFor("203.0.113.5, 198.51.100.70")) {
            assertThat(third.closeCode()).isEqualTo(4429);
            assertThat(other.nextAfterPing()).isEqualTo("pong");
        }
    }

    @Test
    void who_is_forwarded_is_no_local_editor() {
        for (String addresses : List.of("127.0.0.1", "::1", "localhost", "")) {
            try (SocketClient client = forwardedFor(addresses).init(null)) {
                assertThat(client.subscribe("1", EDIT).nextInShort()).as(addresses)
                        .isIn("1 error UNAUTHENTICATED", "1 error RATE_LIMITED");
            }
        }
    }

    private NewApiKey partner() {
        return keys.create(new ApiKeyDraft("proxied", Role.PARTNER, Role.PARTNER.scopes(), List.of(),
                Duration.ofDays(1)));
    }

    private void spendFalseKeysOf(String address) {
        await().until(() -> {
            rates.countFalseKey(address);
            return !rates.falseKeysLeft(address).granted();
        });
    }

    @Test
    void a_good_key_goes_on_though_those_of_others_at_its_address_are_false() throws Exception {
        String address = "198.51.100.90";
        String good = partner().secret();
        NewApiKey former = partner();
        keys.revoke(former.apiKey().key());
        try (SocketClient client = forwardedFor(address).init(good)) {
            client.subscribe("s", "subscription { articlePublished { category } }");
            await().until(() -> feed.listening() == 1);
            spendFalseKeysOf(address);
            // Until what was found a moment ago is not known any more.
            Thread.sleep(2500);
            Newsroom.ingest(Map.of("category", "spentaddress", "text", "Locks of Veldhaven were shut on Monday."));
            assertThat(client.nextData().encode()).contains("spentaddress");
            assertThat(answer(client, "1", QUERY)).isEqualTo("1 complete");
            try (SocketClient again = forwardedFor(address).init(good)) {
                assertThat(again.nextAfterPing()).isEqualTo("pong");
            }
        }
        spendFalseKeysOf(address);
        assertThat(closeCode(address, former.secret())).as("not looked for, and good for all that is known")
                .isEqualTo(1013);
        assertThat(closeCode(address, "ng_nonsense")).isEqualTo(4403);
    }

    private static int closeCode(String address, String key) {
        try (SocketClient client = forwardedFor(address).sendInit(key)) {
            return client.closeCode();
        }
    }

    @Test
    void pages_from_elsewhere_are_refused_whatever_the_proxy_adds() {
        String own = "http://localhost:" + RestAssured.port;
        try (SocketClient page = fromPage(own).init(null)) {
            assertThat(page.nextAfterPing()).isEqualTo("pong");
        }
        for (String origin : List.of("https://evil.example.org", "null", "http://localhost", own + ".evil.org",
                "http://198.51.100.60")) {
            Throwable refused = catchThrowable(() -> fromPage(origin));
            assertThat(refused).as(origin).hasCauseInstanceOf(WebSocketHandshakeException.class);
            assertThat(((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode()).isEqualTo(403);
        }
    }
}
