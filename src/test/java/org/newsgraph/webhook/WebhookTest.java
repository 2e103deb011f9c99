package org.newsgraph.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.webhook.Receiver.Received;
import org.newsgraph.webhook.Receiver.Reply;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.WithDefault;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Partners are told of changes by signed requests. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhookTest {
    private static final String CREATE = "mutation($input: WebhookInput!) { createWebhook(input: $input)"
            + " { secret webhook { id status } } }";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Inject
    Dispatcher dispatcher;
    @Inject
    Queue queue;
    @Inject
    ChangeFeed feed;
    @Inject
    Deliveries deliveries;
    @Inject
    WebhookSettings settings;
    @Inject
    ApiKeys keys;
    @Inject
    Table table;
    @Inject
    Vertx vertx;

    private final String category = "hooks-" + NUMBERS.incrementAndGet();

    private record Made(String id, String secret) {
    }

    private static JsonPath ask(String key, String query, Map<String, ?> variables) {
        RequestSpecification request = given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables));
        return (key == null ? request : request.header("Authorization", "Bearer " + key)).post("/graphql").jsonPath();
    }

    private Made create(Receiver receiver) {
        return create(receiver, Map.of("category", category, "kinds", List.of("ARTICLE_CREATED", "ARTICLE_REVISED",
                "ARTICLE_KILLED")));
    }

    private static Made create(Receiver receiver, Map<String, ?> filter) {
        JsonPath made = ask(null, CREATE,
                Map.of("input", Map.of("name", "desk", "url", receiver.url(), "filter", filter)));
        return new Made(made.getString("data.createWebhook.webhook.id"), made.getString("data.createWebhook.secret"));
    }

    private String publish(String name) {
        return Newsroom.ingest(Map.of("uri", "urn:" + category + ":" + name, "text",
                name + " said that the harbour was open.", "category", category)).get("ingestArticles[0].article.slug");
    }

    private void deliver() {
        do {
            dispatcher.look();
            await().until(() -> dispatcher.underWay() == 0);
        } while (!table.rows("SELECT id FROM webhook WHERE status = 'ACTIVE' AND next_attempt_at <= now()"
                + " AND position < (SELECT max(position) FROM change)").isEmpty());
    }

    private void deliverNow(Made made) {
        table.update("UPDATE webhook SET next_attempt_at = now() WHERE id = " + Table.key(made.id));
        deliver();
    }

    private static JsonPath state(Made made) {
        JsonPath all = ask(null, "{ webhooks(first: 100) { nodes { id status disabledReason failedAttempts"
                + " deliveries { attempt status delivered error nextAttemptAt } } } }", Map.of());
        all.setRootPath("data.webhooks.nodes.find { it.id == '" + made.id + "' }");
        return all;
    }

    private static String call(String mutation) {
        return ask(null, "mutation { " + mutation + " }", Map.of()).getString("errors[0].extensions.code");
    }

    @AfterEach
    void nobodyListensOn() {
        table.update("DELETE FROM webhook");
    }

    @Test
    void a_change_is_told_by_a_request_that_the_published_library_finds_good() throws Exception {
        try (Receiver receiver = Receiver.answering(204)) {
            Made made = create(receiver);
            String slug = publish("Ewald Trier");
            deliver();
            Received received = receiver.received().get(0).verify(made.secret);
            assertThat(receiver.received()).hasSize(1);
            assertThat(received.slug()).isEqualTo(slug);
            assertThat(received.json().getString("type")).isEqualTo("article.created");
            assertThat(state(made).getBoolean("deliveries[0].delivered")).isTrue();
        }
    }

    @Test
    void what_fails_is_tried_again_and_what_follows_waits_behind_it() throws Exception {
        try (Receiver receiver = Receiver.answering(503)) {
            Made made = create(receiver);
            List<String> slugs = List.of(publish("Anna Trier"), publish("Berta Trier"), publish("Carla Trier"));
            deliver();
            deliver();
            assertThat(receiver.received()).as("no second attempt before its time").hasSize(1);
            assertThat(state(made).getString("deliveries[0].nextAttemptAt")).isNotNull();
            receiver.answers(200);
            deliverNow(made);
            List<Received> received = receiver.received();
            assertThat(received.stream().skip(1).map(Received::slug)).containsExactlyElementsOf(slugs);
            assertThat(received.get(1).id()).isEqualTo(received.get(0).id());
        }
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() throws Exception {
        try (Receiver other = Receiver.answering(200);
                Receiver receiver = Receiver.answering(302, "Location: " + other.url())) {
            Made made = create(receiver);
            publish("Dora Trier");
            deliver();
            assertThat(state(made).getInt("failedAttempts")).isEqualTo(1);
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void gone_disables_at_once_and_resuming_delivers_what_waited() throws Exception {
        try (Receiver receiver = Receiver.answering(410)) {
            Made made = create(receiver);
            String slug = publish("Emil Trier");
            deliver();
            assertThat(state(made).getString("status") + " " + state(made).getString("disabledReason"))
                    .isEqualTo("DISABLED GONE");
            receiver.answers(200);
            assertThat(call("resumeWebhook(id: \"" + made.id + "\") { id }")).isNull();
            deliver();
            assertThat(receiver.received().get(1).slug()).isEqualTo(slug);
        }
    }

    @Test
    void the_owner_of_one_that_was_given_up_is_told_in_the_log_and_nobody_else() throws Exception {
        Keyed administrator = Keyed.with(Role.ADMINISTRATOR);
        Keyed owner = Keyed.with(Role.PARTNER);
        String before = Changes.end();
        try (Receiver receiver = Receiver.answering(410)) {
            Made made = create(receiver);
            table.update(
                    "UPDATE webhook SET owner_id = " + Table.key(owner.id()) + " WHERE id = " + Table.key(made.id));
            publish("Egon Trier");
            deliver();
            String notices = "{ changes(after: \"" + before + "\", first: 100, filter: {kinds: [WEBHOOK_DISABLED]})"
                    + " { nodes { kind article { id } webhook { id disabledReason } } } }";
            for (Keyed told : List.of(owner, administrator)) {
                assertThat(told.ask(notices).getList("data.changes.nodes.webhook.id")).containsExactly(made.id);
                assertThat(told.ask(notices).getString("data.changes.nodes[0].webhook.disabledReason"))
                        .isEqualTo("GONE");
            }
            assertThat(Keyed.with(Role.PARTNER).ask(notices).getList("data.changes.nodes")).isEmpty();
            assertThat(Keyed.with(Role.EDITOR).ask(notices).getList("data.changes.nodes")).isEmpty();
            assertThat(ask(null, notices, Map.of()).getList("data.changes.nodes")).isEmpty();
        }
    }

    @Test
    void whoever_waits_for_changes_is_woken_when_its_webhook_is_given_up() throws Exception {
        String waiting = "{ changes(after: \"" + Changes.end() + "\", waitSeconds: 15, filter: {kinds:"
                + " [WEBHOOK_DISABLED]}) { nodes { webhook { id } } } }";
        try (Receiver receiver = Receiver.answering(410)) {
            Made made = create(receiver);
            List<CompletableFuture<JsonPath>> woken = Stream.of(ownerOf(made), Keyed.with(Role.ADMINISTRATOR))
                    .map(who -> CompletableFuture.supplyAsync(() -> who.ask(waiting))).toList();
            await().until(() -> feed.listening() == 2);
            publish("Ottar Grimm");
            deliver();
            assertThat(woken).allSatisfy(answer -> assertThat(answer.get(10, TimeUnit.SECONDS)
                    .getList("data.changes.nodes.webhook.id")).containsExactly(made.id));
        }
    }

    /** A partner whose webhook it is from now on. */
    private Keyed ownerOf(Made webhook) {
        Keyed owner = Keyed.with(Role.PARTNER);
        table.update("UPDATE webhook SET owner_id = " + Table.key(owner.id()) + " WHERE id = " + Table.key(webhook.id));
        return owner;
    }

    @Test
    void what_is_told_to_one_alone_cannot_be_had_by_a_message() throws Exception {
        Map<String, Object> input = Map.of("name", "mine", "url", "https://hooks.partner.example/in", "filter",
                Map.of("kinds", List.of("ARTICLE_KILLED", "PRODUCT_CHANGED")));
        JsonPath refused = ask(null, CREATE, Map.of("input", input));
        assertThat(refused.getString("errors[0].extensions.code") + " "
                + refused.getString("errors[0].extensions.field")).isEqualTo("INVALID_ARGUMENT input.filter.kinds");
    }

    @Test
    void the_tenth_failure_disables_and_loses_nothing() throws Exception {
        try (Receiver receiver = Receiver.answering(500)) {
            Made made = create(receiver);
            publish("Fritz Trier");
            for (int i = 0; i < 10; i++) {
                deliverNow(made);
            }
            assertThat(receiver.received()).hasSize(10);
            assertThat(state(made).getString("disabledReason")).isEqualTo("EXHAUSTED");
            assertThat(state(made).getList("deliveries.attempt")).startsWith(10, 9).hasSize(10);
        }
    }

    @Test
    void a_receiver_says_when_to_come_back() throws Exception {
        try (Receiver receiver = Receiver.answering(429, "Retry-After: 7200")) {
            Made made = create(receiver);
            publish("Gerda Trier");
            deliver();
            assertThat(table.one("SELECT next_attempt_at > now() + interval '119 minutes' FROM webhook WHERE id = "
                    + Table.key(made.id))).isEqualTo("t");
        }
    }

    @Test
    void both_secrets_are_good_while_one_takes_the_place_of_the_other() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            Made made = create(receiver);
            String secret = ask(null, "mutation { rotateWebhookSecret(id: \"" + made.id + "\") { secret } }", Map.of())
                    .getString("data.rotateWebhookSecret.secret");
            publish("Hanna Trier");
            deliver();
            receiver.received().get(0).verify(made.secret).verify(secret);
            assertThat(table.one("SELECT secret || former_secret FROM webhook")).doesNotContain("whsec_");
        }
    }

    @Test
    void one_who_is_slow_delays_nobody_else() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Function<Received, Reply> slowly = request -> {
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new Reply(200);
        };
        try (Receiver slow = new Receiver(slowly); Receiver quick = Receiver.answering(200)) {
            create(slow);
            create(quick);
            publish("Ines Trier");
            dispatcher.look();
            await().until(() -> quick.received().size() == 1);
            assertThat(dispatcher.underWay()).isPositive();
            answer.countDown();
            await().until(() -> dispatcher.underWay() == 0);
        }
    }

    @Test
    void as_many_as_may_be_under_way_of_one_owner_at_a_host_hold_up_no_other_owner_there() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            long house = Table.key(create(receiver).id);
            long partner = Table.key(create(receiver).id);
            table.update("UPDATE webhook SET owner_id = " + Table.key(Keyed.with(Role.PARTNER).id()) + " WHERE id = "
                    + partner);
            publish("Jule Trier");
            List<Long> claimed = queue.claim("me", List.of(new Queue.Place(0, "127.0.0.1")), 256).stream()
                    .map(Queue.Claimed::key).toList();
            assertThat(claimed).contains(partner).doesNotContain(house);
            claimed.forEach(key -> queue.release(key, "me"));
        }
    }

    @Test
    void whoever_has_not_answered_in_time_is_asked_again_for_the_same() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Function<Received, Reply> late = request -> {
            if (requests.incrementAndGet() == 1) {
                await().pollDelay(settings.timeout().plusSeconds(1)).until(() -> true);
            }
            return new Reply(200);
        };
        assertThat(WebhookSettings.class.getDeclaredMethod("timeout").getAnnotation(WithDefault.class).value())
                .isEqualTo("15s");
        try (Receiver receiver = new Receiver(late)) {
            Made made = create(receiver);
            publish("Jorid Trier");
            deliver();
            assertThat(state(made).getBoolean("deliveries[0].delivered")).isFalse();
            assertThat(state(made).getString("deliveries[0].error")).isNotBlank();
            deliverNow(made);
            assertThat(state(made).getBoolean("deliveries[0].delivered")).isTrue();
            assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
            assertThat(requests).hasValue(2);
        }
    }

    @Test
    void several_replicas_deliver_each_change_once_and_one_after_the_other() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Function<Received, Reply> watching = request -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            atOnce.decrementAndGet();
            return new Reply(200);
        };
        try (Receiver receiver = new Receiver(watching)) {
            create(receiver);
            List<String> slugs = List.of("Jan", "Kai", "Lea", "Mia", "Nora").stream().map(n -> publish(n + " Trier"))
                    .toList();
            List<Dispatcher> replicas = List.of(dispatcher, new Dispatcher(queue, deliveries, settings),
                    new Dispatcher(queue, deliveries, settings));
            replicas.parallelStream().forEach(Dispatcher::look);
            await().until(() -> receiver.received().size() >= slugs.size());
            await().until(() -> replicas.stream().allMatch(replica -> replica.underWay() == 0));
            assertThat(receiver.received().stream().map(Received::slug)).containsExactlyElementsOf(slugs);
            assertThat(most).hasValue(1);
        }
    }

    @Test
    void a_killed_article_is_told_as_a_tombstone_and_nothing_of_it_before() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            create(receiver);
            String id = Newsroom.ingest(Map.of("text", "Otto Trier said that it was so.", "category", category))
                    .get("ingestArticles[0].article.id");
            assertThat(call("killArticle(id: \"" + id + "\", kind: KILL, notice: \"It is not so.\") { id }")).isNull();
            deliver();
            assertThat(receiver.received().stream().map(r -> r.json().getString("type")))
                    .containsExactly("article.killed");
            assertThat(receiver.received().get(0).data().getJsonObject("tombstone").getString("articleId"))
                    .isEqualTo(id);
        }
    }

    @Test
    void replaying_tells_once_more_what_came_behind_a_cursor_under_the_same_ids() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            String before = Changes.end();
            Made made = create(receiver);
            publish("Paula Trier");
            publish("Quint Trier");
            deliver();
            call("replayWebhook(id: \"" + made.id + "\", after: \"" + before + "\") { id }");
            deliver();
            List<String> ids = receiver.received().stream().map(Received::id).toList();
            assertThat(ids).hasSize(4);
            assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
        }
    }

    private static String person(String name) {
        return ask(null, "{ people(filter: {name: \"" + name + "\"}) { nodes { id } } }", Map.of())
                .getString("data.people.nodes[0].id");
    }

    @Test
    void who_watches_somebody_watches_whom_a_merge_puts_in_the_place() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            publish("Sigurd Trier");
            publish("Tilda Zandt");
            String watched = person("Sigurd Trier");
            create(receiver, Map.of("entities", Map.of("all", List.of(watched))));
            assertThat(call("mergeEntities(sourceId: \"" + watched + "\", targetId: \"" + person("Tilda Zandt")
                    + "\") { id }")).isNull();
            String slug = Newsroom.ingest(Map.of("text", "Tilda Zandt said that the quay was shut.", "category",
                    category)).get("ingestArticles[0].article.slug");
            deliver();
            List<String> types = receiver.received().stream().map(r -> r.json().getString("type")).toList();
            assertThat(types).contains("entity.merged").endsWith("article.created");
            assertThat(receiver.received().get(types.size() - 1).slug()).isEqualTo(slug);
        }
    }

    @Test
    void a_paused_one_is_told_nothing() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            Made made = create(receiver);
            call("pauseWebhook(id: \"" + made.id + "\") { id }");
            publish("Rosa Trier");
            deliver();
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void a_ping_says_at_once_whether_messages_arrive() throws Exception {
        try (Receiver receiver = Receiver.answering(418)) {
            Made made = create(receiver);
            JsonPath answer = ask(null,
                    "mutation { testWebhook(id: \"" + made.id + "\") { type status delivered error } }", Map.of());
            assertThat(answer.getInt("data.testWebhook.status")).isEqualTo(418);
            assertThat(receiver.received().get(0).verify(made.secret).json().getString("type")).isEqualTo("ping");
        }
    }

    @Test
    void the_address_that_was_looked_at_is_the_one_that_is_asked_by_the_name() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            Destinations pinned = new Destinations(Set.of("pinned.example"),
                    host -> List.of(InetAddress.getLoopbackAddress()));
            Target target = pinned.target("url", "http://pinned.example:" + receiver.port() + "/in", true);
            Result result = new Sender(vertx, pinned, Clock.systemUTC(), settings)
                    .send(target, new Message("1", "ping", Buffer.buffer("{}")), List.of(Signing.newSecret()))
                    .toCompletableFuture().join();
            assertThat(result.status()).isEqualTo(200);
            assertThat(receiver.received().get(0).header("Host")).startsWith("pinned.example");
        }
    }

    @Test
    void a_partner_sees_and_changes_its_own_and_the_key_after_it_too() throws Exception {
        ApiKeyDraft draft = ApiKeyDraft.of("", "partner", Role.PARTNER, null, null, 30);
        String key = keys.create(draft).secret();
        String other = keys.create(draft).secret();
        Map<String, Object> input = new HashMap<>(Map.of("name", "mine", "url", "https://hooks.partner.example/in"));
        String id = ask(key, CREATE, Map.of("input", input)).getString("data.createWebhook.webhook.id");
        String list = "{ webhooks { totalCount nodes { id } } }";
        assertThat(ask(key, list, Map.of()).getList("data.webhooks.nodes.id")).containsExactly(id);
        assertThat(ask(other, list, Map.of()).getInt("data.webhooks.totalCount")).isZero();
        String delete = "mutation { deleteWebhook(id: \"" + id + "\") { id } }";
        assertThat(ask(other, delete, Map.of()).getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
        assertThat(ask(key, delete, Map.of()).getString("data.deleteWebhook.id")).isEqualTo(id);
        input.put("url", "http://127.0.0.1/in");
        assertThat(ask(key, CREATE, Map.of("input", input)).getString("errors[0].extensions.field"))
                .isEqualTo("input.url");
    }

    @Test
    void the_log_of_audit_has_no_secret() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            Made made = create(receiver);
            String entry = table.one("SELECT operation || after::text FROM audit_entry WHERE subject = 'Webhook'"
                    + " AND subject_id = " + Table.key(made.id));
            assertThat(entry).startsWith("createWebhook").doesNotContain("secret").contains(receiver.url());
        }
    }

    @Test
    void a_message_stays_below_twenty_thousand_bytes() throws Exception {
        try (Receiver receiver = Receiver.answering(200)) {
            create(receiver);
            Newsroom.ingest(Map.of("text", "It was so.", "category", category, "headline", "\u6e2f".repeat(1000)));
            deliver();
            assertThat(receiver.received().get(0).body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThan(20_000);
        }
    }

    @Test
    void a_message_stays_below_it_though_json_needs_twelve_bytes_for_each_character() throws Exception {
        String rare = new String(Character.toChars(0x20000));
        Map<String, Object> article = Map.of("uri", "urn:" + category + "é".repeat(400), "category", category,
                "headline",
                rare.repeat(500), "text", "Here they wrote" + " word00".repeat(20) + " and stopped.");
        String id = Newsroom.ingest(article).get("ingestArticles[0].article.id");
        String paragraph = ask(null, "{ deskArticle(id: \"" + id + "\") { paragraphs { id text } } }", Map.of())
                .getString("data.deskArticle.paragraphs.find { it.text.contains('word00') }.id");
        List<String> people = IntStream.range(0, 20).mapToObj(i -> named(rare.repeat(i + 1)
                + Character.toString(0x20001).repeat(100), paragraph, 16 + 7 * i)).toList();
        try (Receiver receiver = Receiver.answering(200)) {
            create(receiver, Map.of("entities", Map.of("any", people), "kinds", List.of("ARTICLE_REVISED")));
            Map<String, Object> other = new HashMap<>(article);
            other.put("text", "Here they wrote nothing.");
            Newsroom.ingest(other);
            deliver();
            Received received = receiver.received().get(0);
            assertThat(received.data().getJsonArray("lost")).hasSize(20);
            assertThat(received.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThan(20_000);
        }
    }

    /** A new person of this name, whom a word of the paragraph is said to name. */
    private static String named(String name, String paragraph, int start) {
        String person = ask(null, "mutation($name: String!) { createPerson(input: {name: $name}) { id } }",
                Map.of("name", name)).getString("data.createPerson.id");
        assertThat(call("addMention(paragraphId: \"" + paragraph + "\", start: " + start + ", end: " + (start + 6)
                + ", entityId: \"" + person + "\") { id }")).isNull();
        return person;
    }
}
