package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Partners are told of what belongs to their products. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductSubscriptionTest {
    private static final String PUBLISHED = "subscription { articlePublished { category entities { entity { name } } } }";
    private static final String CHANGES = "subscription { changes(filter: {kinds: [ARTICLE_CREATED]}) { kind article { category } } }";

    @Inject
    ChangeFeed feed;

    @AfterEach
    void nobody_listens_any_more() {
        await().until(() -> feed.listening() == 0);
    }

    private static void publish(String uri, String category) {
        Newsroom.ingest(Map.of("uri", "urn:sold:" + uri, "category", category, "text",
                "Peter Moran said on " + uri + " that the quay was safe."));
    }

    @Test
    void what_is_outside_is_not_told() {
        Keyed partner = Keyed.partnerOf("categories: [\"soldsea\"]");
        try (SocketClient client = SocketClient.open().init(partner.secret())) {
            client.subscribe("new", PUBLISHED).subscribe("any", CHANGES);
            await().until(() -> feed.listening() == 2);
            publish("1", "soldland");
            publish("2", "soldsea");
            assertThat(client.next().encode() + client.next().encode()).contains("\"category\":\"soldsea\"")
                    .contains("ARTICLE_CREATED").doesNotContain("soldland");
            assertThat(client.nextAfterPing()).isEqualTo("pong");
        }
    }

    @Test
    void who_listens_for_withdrawals_alone_is_told_of_what_leaves_the_product() {
        Keyed partner = Keyed.partnerOf("categories: [\"soldlake\"]");
        publish("3", "soldlake");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("gone",
                "subscription { changes(filter: {kinds: [ARTICLE_WITHHELD], category: \"soldlake\"})"
                        + " { kind tombstone { uri } } }")) {
            await().until(() -> feed.listening() == 1);
            publish("3", "soldland");
            assertThat(client.next().encode()).contains("ARTICLE_WITHHELD").contains("urn:sold:3");
        }
    }

    @Test
    void who_listens_for_withdrawals_alone_is_told_of_what_is_said_to_be_too_old() {
        Keyed partner = Keyed.partnerOf("categories: [\"soldpond\"], maxAgeDays: 30");
        Instant now = Instant.now();
        publish("4", "soldpond", now);
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("gone",
                "subscription { changes(filter: {kinds: [ARTICLE_WITHHELD], category: \"soldpond\"})"
                        + " { kind tombstone { uri } } }")) {
            await().until(() -> feed.listening() == 1);
            publish("4", "soldpond", now.minus(60, ChronoUnit.DAYS));
            assertThat(client.next().encode()).contains("ARTICLE_WITHHELD").contains("urn:sold:4");
        }
    }

    private static void publish(String uri, String category, Instant published) {
        Newsroom.ingest(Map.of("uri", "urn:sold:" + uri, "category", category, "text",
                "Peter Moran said on " + published + " that the quay was safe.", "publishedAt", published.toString()));
    }

    @Test
    void that_the_product_is_another_is_told_by_queries() {
        publish("5", "soldbay");
        String product = Keyed.product("categories: [\"soldbay\"]");
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.assign(product);
        String person = partner.ask("{ people(filter: {name: \"Peter Moran\"}) { nodes { id } } }")
                .getString("data.people.nodes[0].id");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("named",
                "subscription { changes(filter: {entities: {any: [\"" + person + "\"]}}) { kind } }")) {
            await().until(() -> feed.listening() == 1);
            assertThat(Keyed.with(Role.ADMINISTRATOR).ask("mutation { updateProduct(id: \"" + product
                    + "\", input: {name: \"Bay\", categories: [\"soldbay\", \"soldgulf\"]}) { id } }")
                    .getString("errors")).isNull();
            publish("6", "soldgulf");
            assertThat(client.next().encode()).contains("ARTICLE_CREATED");
        }
    }

    @Test
    void a_delayed_product_is_followed_by_queries() {
        Keyed partner = Keyed.partnerOf("delayMinutes: 5");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("1", PUBLISHED)) {
            assertThat(client.next().encode()).contains("FORBIDDEN").contains("Query.changes");
        }
    }
}
