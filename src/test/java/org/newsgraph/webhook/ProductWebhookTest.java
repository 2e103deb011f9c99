package org.newsgraph.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.webhook.Receiver.Received;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A partner's webhook is told of the partner's product, and of nothing else. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductWebhookTest {
    private static final String ALL = "kinds: [ARTICLE_CREATED, ARTICLE_REVISED, ARTICLE_CORRECTED, ARTICLE_WITHHELD,"
            + " ARTICLE_KILLED, EMBARGO_LIFTED, MENTION_ADDED, MENTION_REMOVED, MENTION_CHANGED]";

    @Inject
    Dispatcher dispatcher;
    @Inject
    Table table;

    private final String bought = "bought-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();
    private final Keyed administrator = Keyed.with(Role.ADMINISTRATOR);
    private final List<Long> hooks = new ArrayList<>();
    private Receiver receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = Receiver.answering(200);
    }

    @AfterEach
    void nobodyListensOn() {
        hooks.forEach(id -> table.update("DELETE FROM webhook WHERE id = " + id));
        receiver.close();
    }

    /** An administrator makes it, since it leads to this machine. */
    private String hookOf(Keyed partner) {
        String id = administrator
                .ask("mutation { createWebhook(input: {name: \"of a partner\", url: \"" + receiver.url()
                        + "\", filter: {" + ALL + "}}) { webhook { id } } }")
                .getString("data.createWebhook.webhook.id");
        hooks.add(Table.key(id));
        table.update("UPDATE webhook SET owner_id = " + Table.key(partner.id()) + " WHERE id = " + Table.key(id));
        return id;
    }

    private String publish(String category, String text) {
        return Newsroom.ingest(Map.of("uri", "urn:test:" + category, "category", category, "language", "en", "text",
                text)).get("ingestArticles[0].article.id");
    }

    private void mutate(String mutation) {
        assertThat(administrator.ask("mutation { " + mutation + " }").getString("errors")).isNull();
    }

    private void deliver() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            deliverOnce();
            return hooks.stream().allMatch(id -> table.rows("SELECT id FROM webhook WHERE id = " + id
                    + " AND status = 'ACTIVE' AND next_attempt_at <= now()"
                    + " AND position < (SELECT max(position) FROM change)").isEmpty());
        });
    }

    private List<String> told() {
        return receiver.received().stream().map(Received::body).toList();
    }

    @Test
    void what_is_outside_is_told_neither_as_it_comes_nor_as_it_goes_nor_when_it_is_replayed() {
        String before = Changes.end();
        String hook = hookOf(Keyed.partnerOf("categories: [\"" + bought + "\"]"));
        String mine = publish(bought, "Tilda Rosvall rowed to Oslo.");
        String theirs = publish(other, "Ove Brandtner rowed to Rome.");
        publish(other, "Ove Brandtner rowed to Rome and back.");
        mutate("killArticle(id: \"" + theirs + "\", notice: \"He did not.\") { id }");
        mutate("killArticle(id: \"" + mine + "\", notice: \"She did not.\") { id }");
        deliver();
        mutate("replayWebhook(id: \"" + hook + "\", after: \"" + before + "\") { id }");
        deliver();
        assertThat(told()).hasSize(2).allMatch(body -> body.contains(mine) && body.contains("article.killed"))
                .noneMatch(body -> body.contains(theirs) || body.contains(other) || body.contains("Brandtner"));
    }

    @Test
    void an_article_that_leaves_the_product_is_told_to_be_withdrawn() {
        hookOf(Keyed.partnerOf("categories: [\"" + bought + "\"]"));
        publish(bought, "Tilda Rosvall rowed to Oslo.");
        deliver();
        Newsroom.ingest(Map.of("uri", "urn:test:" + bought, "category", other, "language", "en", "text",
                "Tilda Rosvall rowed to Oslo in secret."));
        deliver();
        assertThat(told().get(0)).contains("article.created");
        assertThat(told()).last().asString().contains("tombstone").doesNotContain("secret").doesNotContain(other);
    }

    @Test
    void an_embargo_is_kept_even_from_those_who_may_ask_for_the_article_until_it_ends() {
        hookOf(Keyed.partnerOf("categories: [\"" + bought + "\"]"));
        hookOf(Keyed.partnerOf("categories: [\"" + bought + "\"], embargoAccess: true"));
        Newsroom.ingest(Map.of("uri", "urn:test:" + bought, "category", bought, "language", "en", "embargoedUntil",
                "2999-01-01T00:00:00Z", "text", "Tilda Rosvall will row."));
        deliver();
        assertThat(told()).isEmpty();
        String id = GlobalId.of("Article", Long.parseLong(table.one("SELECT id FROM article WHERE uri = ?",
                "urn:test:" + bought)));
        mutate("setEmbargo(id: \"" + id + "\", embargoedUntil: null) { id }");
        deliver();
        assertThat(told().stream().filter(body -> body.contains("embargo.lifted") || body.contains("article.created")))
                .hasSizeGreaterThanOrEqualTo(2).allMatch(body -> body.contains(id));
    }

    @Test
    void what_is_delayed_is_told_when_its_time_has_come_though_others_came_since() {
        hookOf(Keyed.partnerOf("categories: [\"" + bought + "\"], delayMinutes: 60"));
        String mine = publish(bought, "Tilda Rosvall rowed to Oslo.");
        GraphQL.send("mutation { createPerson(input: {name: \"Vera " + other + "\"}) { id } }", Map.of());
        deliverOnce();
        assertThat(told()).isEmpty();
        table.update("UPDATE article SET created_at = created_at - interval '2 hours' WHERE id = " + Table.key(mine));
        String end = table.one("SELECT max(position) FROM change");
        // What is younger holds up all behind it, of other tests too, to whom it is given back.
        table.update("UPDATE change SET created_at = created_at - interval '2 hours' WHERE position <= " + end);
        try {
            hooks.forEach(id -> table.update("UPDATE webhook SET next_attempt_at = now() WHERE id = " + id));
            deliverOnce();
            assertThat(told()).isNotEmpty().allMatch(body -> body.contains(mine));
        } finally {
            table.update("UPDATE change SET created_at = created_at + interval '2 hours' WHERE position <= " + end);
        }
    }

    @Test
    void what_a_key_that_was_taken_back_had_bought_does_not_count() {
        String given = Keyed.product("categories: [\"" + bought + "\"]");
        Keyed first = Keyed.with(Role.PARTNER);
        first.assign(given);
        hookOf(first);
        String second = administrator.ask("mutation { rotateApiKey(id: \"" + first.id() + "\") { apiKey { id } } }")
                .getString("data.rotateApiKey.apiKey.id");
        mutate("revokeApiKey(id: \"" + second + "\") { id }");
        first.assign(Keyed.product("categories: [\"" + other + "\"]"));
        publish(bought, "Tilda Rosvall rowed to Oslo.");
        deliver();
        mutate("deleteProduct(id: \"" + given + "\")");
        publish(bought + "-more", "Tilda Rosvall rowed on.");
        String theirs = publish(other, "Ove Brandtner rowed to Rome.");
        deliver();
        assertThat(told()).hasSize(1).allMatch(body -> body.contains(theirs));
    }

    @Test
    void a_key_that_may_not_read_is_told_nothing() {
        Keyed partner = Keyed.with(Role.PARTNER);
        hookOf(partner);
        String scopes = "' WHERE id = " + Table.key(partner.id());
        table.update("UPDATE api_key SET scopes = '{WEBHOOKS}" + scopes);
        String article = publish(bought, "Tilda Rosvall rowed to Oslo.");
        deliverOnce();
        assertThat(told()).isEmpty();
        table.update("UPDATE api_key SET scopes = '{READ,WEBHOOKS}" + scopes);
        deliver();
        assertThat(told()).anyMatch(body -> body.contains(article));
    }

    @Test
    void a_key_that_may_not_read_has_no_webhooks() {
        JsonPath made = administrator.ask("mutation { createApiKey(input: {name: \"Narrow\", role: PARTNER,"
                + " scopes: [WEBHOOKS]}) { secret apiKey { id } } }");
        Keyed partner = new Keyed(made.getString("data.createApiKey.secret"),
                made.getString("data.createApiKey.apiKey.id"));
        assertThat(partner.refusal("mutation { createWebhook(input: {name: \"blind\","
                + " url: \"https://hooks.example.com/in\"}) { secret } }")).isEqualTo("FORBIDDEN createWebhook");
        assertThat(partner.refusal("{ webhooks { nodes { anyOf { name } } } }")).isEqualTo("FORBIDDEN webhooks");
    }

    private void deliverOnce() {
        dispatcher.look();
        await().until(() -> dispatcher.underWay() == 0);
    }
}
