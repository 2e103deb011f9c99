package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.ratelimit.RateLimiter;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** However much one socket asks for, and takes back at once, others find the server free. */
@QuarkusTest
@TestProfile(SocketFloodTest.Proxied.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketFloodTest {
    private static final int TIMES = 400;
    private static final int POINTS = 600;
    /** Some tenths of a second of work until it is refused. */
    private static final String DEAR = "{ articles(first: 100) { nodes { "
            + "sections { paragraphs { text } } ".repeat(480)
            + "} } }";

    @Inject
    Lanes lanes;
    @Inject
    RateLimiter rates;

    /** Whoever is on this machine is a proxy, so that addresses can be told apart. */
    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "NEVER", "newsgraph.proxy.trusted", "127.0.0.0/8,::1",
                    "newsgraph.rate.anonymous-per-minute", Integer.toString(POINTS),
                    "newsgraph.rate.anonymous-requests-per-second", "0");
        }
    }

    private static SocketClient from(String address) {
        return SocketClient.connect(true, Map.of("X-Forwarded-For", address), "graphql-transport-ws").init(null);
    }

    private static void ask(SocketClient client, String id, String document) {
        client.subscribe(id, "# " + id + "\n" + document);
    }

    @Test
    void what_is_taken_back_before_it_has_begun_is_no_work() {
        try (SocketClient flood = from("203.0.113.61"); SocketClient other = from("203.0.113.62")) {
            for (int i = 0; i < TIMES; i++) {
                ask(flood, "f" + i, DEAR);
                flood.complete("f" + i);
            }
            long began = System.nanoTime();
            assertThat(other.subscribe("1", "{ __typename }").nextInShort()).isEqualTo("1 next");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            await().atMost(Duration.ofSeconds(10)).until(lanes::isEmpty);
        }
    }

    @Test
    void what_was_begun_costs_a_point_though_nobody_wants_it_any_more() {
        Caller caller = Caller.anonymous("203.0.113.63");
        try (SocketClient client = from(caller.address())) {
            ask(client, "1", DEAR);
            assertThat(client.nextInShort()).isEqualTo("1 error QUERY_TOO_COMPLEX");
        }
        assertThat(rates.take(caller, 1).remaining()).isEqualTo(POINTS - 2);
    }

    /** They need no thread while they wait, and are under way all the same. */
    @Test
    void a_ninth_operation_is_not_even_read() {
        String waiting = "{ changes(waitSeconds: 15, filter: {category: \"none\"}) { nodes { kind } } }";
        try (SocketClient client = from("203.0.113.64")) {
            for (int i = 1; i <= 8; i++) {
                ask(client, "w" + i, waiting);
            }
            assertThat(client.subscribe("9", "{").nextInShort()).isEqualTo("9 error RATE_LIMITED");
            client.complete("w1");
            await().untilAsserted(() -> assertThat(client.subscribe("10", "{").nextInShort())
                    .isEqualTo("10 error SYNTAX_ERROR"));
        }
    }

    /** As a page does that was cut off, and comes back. */
    @Test
    void subscriptions_that_are_opened_all_at_once_wait_for_each_other() {
        try (SocketClient client = from("203.0.113.65")) {
            for (int i = 1; i <= 50; i++) {
                ask(client, "s" + i, "subscription { changes(filter: {kinds: [ARTICLE_CREATED]}) { kind } }");
            }
            await().until(lanes::isEmpty);
            assertThat(client.nextAfterPing()).isEqualTo("pong");
            assertThat(client.subscribe("51", "{ __typename }").nextInShort()).isEqualTo("51 error RATE_LIMITED");
        }
    }
}
