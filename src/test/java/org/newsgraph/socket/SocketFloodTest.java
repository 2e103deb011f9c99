package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.apikey.KnownKeys;
import org.newsgraph.ratelimit.RateLimiter;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

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
    private static final int TIMES = 50;
    /** In an hour, so that none comes back while a test runs. */
    private static final int POINTS = 60;
    private static final int THREADS = 16;
    /** Some tenths of a second of work until it is refused. */
    private static final String DEAR = "{ articles(first: 100) { nodes { "
            + "sections { paragraphs { text } } ".repeat(480)
            + "} } }";

    @Inject
    Lanes lanes;
    @Inject
    RateLimiter rates;
    @Inject
    SocketThreads threads;
    @Inject
    KnownKeys known;

    /** Whoever is on this machine is a proxy, so that addresses can be told apart. */
    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "NEVER", "newsgraph.proxy.trusted", "127.0.0.0/8,::1",
                    "newsgraph.rate.anonymous-per-minute", "600",
                    "newsgraph.rate.partner-per-hour", Integer.toString(POINTS),
                    "newsgraph.rate.anonymous-requests-per-second", "0");
        }
    }

    private static SocketClient from(String address) {
        return SocketClient.connect(true, Map.of("X-Forwarded-For", address), "graphql-transport-ws").init(null);
    }

    private static void ask(SocketClient client, String id, String document) {
        client.subscribe(id, "# " + id + "\n" + document);
    }

    /** With what it has left, less a point for the look. */
    private long left(Keyed who) {
        Caller caller = known.caller(who.secret(), "203.0.113.61").orElseThrow();
        return rates.take(caller, 1).remaining();
    }

    private static SocketClient of(Keyed who) {
        return SocketClient.connect("graphql-transport-ws").init(who.secret());
    }

    private void whileAllAreBusy(Runnable work) {
        CountDownLatch busy = new CountDownLatch(1);
        try {
            for (int i = 0; i < THREADS; i++) {
                threads.operations().execute(() -> waitFor(busy));
            }
            // What was asked before may have to end first.
            await().until(() -> ((ThreadPoolExecutor) threads.operations()).getQueue().isEmpty());
            work.run();
        } finally {
            busy.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_is_taken_back_before_it_has_begun_is_no_work() {
        Keyed partner = Keyed.with(Role.PARTNER);
        try (SocketClient flood = of(partner); SocketClient other = from("203.0.113.62")) {
            whileAllAreBusy(() -> {
                for (int i = 0; i < TIMES; i++) {
                    ask(flood, "f" + i, DEAR);
                    flood.complete("f" + i);
                }
                assertThat(flood.nextAfterPing()).isEqualTo("pong");
            });
            assertThat(other.subscribe("1", "{ __typename }").nextInShort()).isEqualTo("1 next");
            await().until(lanes::isEmpty);
        }
        assertThat(left(partner)).isEqualTo(POINTS - 1);
    }

    @Test
    void what_was_begun_costs_a_point_though_nobody_wants_it_any_more() {
        Keyed partner = Keyed.with(Role.PARTNER);
        try (SocketClient client = of(partner)) {
            ask(client, "1", DEAR);
            assertThat(client.nextInShort()).isEqualTo("1 error QUERY_TOO_COMPLEX");
        }
        // Seven to read it, one for the refusal, one now.
        assertThat(left(partner)).isEqualTo(POINTS - 9);
    }

    @Test
    void what_no_thread_comes_to_in_time_is_told_so_and_who_comes_is_let_in_all_the_same() {
        Keyed partner = Keyed.with(Role.PARTNER);
        try (SocketClient client = of(partner)) {
            whileAllAreBusy(() -> {
                ask(client, "1", "{ __typename }");
                try (SocketClient other = of(partner)) {
                    assertThat(other.nextAfterPing()).isEqualTo("pong");
                    Thread.sleep(2500);
                } catch (InterruptedException end) {
                    throw new IllegalStateException(end);
                }
            });
            assertThat(client.nextInShort()).isEqualTo("1 error TIMEOUT");
            assertThat(client.subscribe("2", "{ __typename }").nextInShort()).isEqualTo("2 next");
        }
    }

    /** Two that ask for as much as they may under way would have all threads. */
    @Test
    void a_caller_has_a_part_of_the_threads() {
        try (SocketClient flood = from("203.0.113.66")) {
            whileAllAreBusy(() -> {
                for (int i = 0; i < TIMES; i++) {
                    ask(flood, "f" + i, "{ __typename }");
                }
                assertThat(flood.nextAfterPing()).isEqualTo("pong");
                assertThat(((ThreadPoolExecutor) threads.operations()).getQueue()).hasSize(THREADS / 4);
            });
            await().until(lanes::isEmpty);
        }
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
