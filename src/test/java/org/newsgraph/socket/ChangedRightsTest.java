package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.execution.Answer;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A socket stays open while the rights of its key change. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedRightsTest {
    private static final String PUBLISHED = "subscription { articlePublished { category } }";
    private static final String ARTICLES = "query($category: String) { articles(filter: {category: $category}) { nodes { category } } }";

    @Inject
    ChangeFeed feed;
    @Inject
    SocketThreads threads;

    @AfterEach
    void nobody_listens_any_more() {
        await().until(() -> feed.listening() == 0);
    }

    private static void publish(String category) {
        Newsroom.ingest(Map.of("category", category, "text",
                "Gate " + System.nanoTime() + " of " + category + " was shut on Monday."));
    }

    private static String waiting() {
        return "{ changes(after: \"" + Changes.end() + "\", waitSeconds: 15, filter: {kinds: [ARTICLE_CREATED]})"
                + " { nodes { article { category } } } }";
    }

    private static Keyed partnerOf(String category) {
        return Keyed.partnerOf("categories: [\"" + category + "\"]");
    }

    private static void revoke(Keyed who) {
        assertThat(Keyed.with(Role.ADMINISTRATOR).ask("mutation { revokeApiKey(id: \"" + who.id() + "\") { id } }")
                .getString("errors")).isNull();
    }

    @Test
    void a_subscription_tells_nothing_of_the_former_product() {
        Keyed partner = partnerOf("gateold");
        String other = Keyed.product("categories: [\"gatenew\"]");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("1", PUBLISHED)) {
            await().until(() -> feed.listening() == 1);
            publish("gateold");
            assertThat(client.next().encode()).contains("gateold");
            partner.assign(other);
            publish("gateold");
            publish("gatenew");
            assertThat(client.next().encode()).contains("gatenew");
        }
    }

    @Test
    void a_subscription_that_can_tell_nothing_any_more_says_so() {
        Keyed partner = partnerOf("tide");
        String delayed = Keyed.product("categories: [\"tide\"], delayMinutes: 5");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("1", PUBLISHED)) {
            await().until(() -> feed.listening() == 1);
            partner.assign(delayed);
            publish("tide");
            assertThat(client.nextInShort()).isEqualTo("1 error FORBIDDEN");
        }
    }

    @Test
    void a_query_that_has_waited_tells_nothing_of_the_former_product() {
        Keyed partner = partnerOf("lockold");
        String other = Keyed.product("categories: [\"locknew\"]");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("1", waiting())) {
            await().until(() -> feed.listening() == 1);
            partner.assign(other);
            publish("lockold");
            publish("locknew");
            assertThat(client.next().encode()).contains("locknew").doesNotContain("lockold");
        }
    }

    @Test
    void what_is_asked_next_is_answered_by_the_new_product() {
        publish("bargeold");
        Keyed partner = partnerOf("bargeold");
        String other = Keyed.product("categories: [\"bargenew\"]");
        try (SocketClient client = SocketClient.open().init(partner.secret())) {
            client.subscribe("1", ARTICLES, Map.of("category", "bargeold"));
            assertThat(client.nextData().encode()).contains("bargeold");
            assertThat(client.nextInShort()).isEqualTo("1 complete");
            partner.assign(other);
            client.subscribe("2", ARTICLES, Map.of("category", "bargeold"));
            assertThat(client.nextData().encode()).doesNotContain("bargeold");
        }
    }

    @Test
    void a_key_that_sees_everything_is_narrowed_at_once() {
        publish("sluiceall");
        Keyed partner = Keyed.with(Role.PARTNER);
        String other = Keyed.product("categories: [\"sluicenew\"]");
        String query = "{ articles(filter: {category: \"sluiceall\"}) { nodes { category } } }";
        assertThat(partner.get(query).asString()).contains("sluiceall");
        partner.assign(other);
        assertThat(partner.get(query).asString()).contains("\"nodes\":[]");
    }

    @Test
    void a_query_that_waits_for_a_key_that_is_taken_back_is_not_answered_any_more() {
        Keyed partner = partnerOf("weir");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("1", waiting())) {
            await().until(() -> feed.listening() == 1);
            revoke(partner);
            publish("weir");
            assertThat(client.closeCode()).isEqualTo(4403);
            assertThat(client.isSilent()).as("nothing was told before the end").isTrue();
        }
    }

    @Test
    void a_key_that_is_taken_back_is_looked_at_though_all_are_busy() {
        Keyed editor = Keyed.with(Role.EDITOR);
        CountDownLatch busy = new CountDownLatch(1);
        try (SocketClient client = SocketClient.open().init(editor.secret())) {
            for (int i = 0; i < 100; i++) {
                threads.operations().execute(() -> waitFor(busy));
            }
            long before = System.nanoTime();
            revoke(editor);
            assertThat(client.closeCode()).isEqualTo(4403);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        } finally {
            busy.countDown();
        }
    }

    @Test
    void what_fails_when_an_answer_is_ready_is_told() {
        RequestId request = RequestId.next();
        Answer answer = SocketReception.answered(request, same -> {
            throw new StackOverflowError("of a test");
        });
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.FAILED);
        assertThat(answer.json().toString()).contains("INTERNAL_ERROR", request.value()).doesNotContain("of a test");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
