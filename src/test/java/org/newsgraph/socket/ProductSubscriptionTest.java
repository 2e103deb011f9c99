package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    void a_delayed_product_is_followed_by_queries() {
        Keyed partner = Keyed.partnerOf("delayMinutes: 5");
        try (SocketClient client = SocketClient.open().init(partner.secret()).subscribe("1", PUBLISHED)) {
            assertThat(client.next().encode()).contains("FORBIDDEN").contains("Query.changes");
        }
    }
}
