package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whose product is another one now is told so in the log: what it has is to be read anew. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductNoticeTest {
    @Inject
    ChangeFeed feed;

    private static List<String> told(Keyed who, String since) {
        return who.ask("{ changes(after: \"" + since + "\", first: 100, filter: {kinds: [PRODUCT_CHANGED]})"
                + " { nodes { kind article { id } entity { id } } } }").getList("data.changes.nodes.kind");
    }

    private static void update(String product, String input) {
        assertThat(
                Keyed.with(Role.ADMINISTRATOR).ask("mutation { updateProduct(id: \"" + product + "\", input: {" + input
                        + "}) { id } }").getString("errors"))
                .isNull();
    }

    @Test
    void a_product_that_is_changed_is_told_to_its_keys_alone() {
        String product = Keyed.product("categories: [\"skating\"]");
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.assign(product);
        Keyed other = Keyed.partnerOf("categories: [\"skating\"]");
        String before = Changes.end();
        update(product, "name: \"Ice\", categories: [\"skating\", \"curling\"]");
        assertThat(told(partner, before)).containsExactly("PRODUCT_CHANGED");
        assertThat(told(other, before)).isEmpty();
        assertThat(told(Keyed.with(Role.ADMINISTRATOR), before)).isEmpty();
    }

    @Test
    void another_name_is_no_other_product() {
        String product = Keyed.product("categories: [\"diving\"]");
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.assign(product);
        String before = Changes.end();
        update(product, "name: \"Deep\", categories: [\"diving\"]");
        assertThat(told(partner, before)).isEmpty();
    }

    @Test
    void a_key_that_gets_a_product_is_told_and_so_is_the_key_after_it() {
        Keyed partner = Keyed.with(Role.PARTNER);
        String before = Changes.end();
        partner.assign(Keyed.product("categories: [\"judo\"]"));
        assertThat(told(partner, before)).containsExactly("PRODUCT_CHANGED");
        String secret = Keyed.with(Role.ADMINISTRATOR).ask("mutation { rotateApiKey(id: \"" + partner.id()
                + "\") { secret apiKey { id } } }").getString("data.rotateApiKey.secret");
        assertThat(told(new Keyed(secret, partner.id()), before)).containsExactly("PRODUCT_CHANGED");
    }

    @Test
    void whoever_waits_for_changes_is_woken_by_its_own_notice_and_by_nobody_else_s() {
        String product = Keyed.product("categories: [\"luge\"]");
        Keyed partner = Keyed.with(Role.PARTNER);
        partner.assign(product);
        Keyed other = Keyed.partnerOf("categories: [\"luge\"]");
        String before = Changes.end();
        long began = System.nanoTime();
        CompletableFuture<JsonPath> woken = CompletableFuture.supplyAsync(() -> waiting(partner, before, 15));
        CompletableFuture<JsonPath> waits = CompletableFuture.supplyAsync(() -> waiting(other, before, 4));
        await().until(() -> feed.listening() == 2);
        update(product, "name: \"Luge\", categories: [\"luge\", \"sledges\"]");
        assertThat(woken.join().getList("data.changes.nodes.kind")).containsExactly("PRODUCT_CHANGED");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(waits.join().getList("data.changes.nodes")).isEmpty();
    }

    @Test
    void whoever_is_given_another_product_while_it_waits_is_answered_with_what_that_one_shows() {
        Newsroom.ingest(Map.of("text", "The sailors met at the quay.", "category", "sailing"));
        Keyed partner = Keyed.partnerOf("categories: [\"sailing\"]");
        String query = "{ changes(after: \"" + Changes.end() + "\", waitSeconds: 15) { nodes { kind } }"
                + " articles(first: 1, filter: {category: \"sailing\"}) { totalCount } }";
        assertThat(partner.ask(query.replace("15", "0")).getInt("data.articles.totalCount")).isPositive();
        CompletableFuture<JsonPath> woken = CompletableFuture.supplyAsync(() -> partner.ask(query));
        await().until(() -> feed.listening() == 1);
        String other = Keyed.product("categories: [\"rowing\"]");
        partner.assign(other);
        assertThat(woken.join().getList("data.changes.nodes.kind")).containsExactly("PRODUCT_CHANGED");
        assertThat(woken.join().getInt("data.articles.totalCount")).isZero();
    }

    @Test
    void whoever_follows_a_part_of_what_it_has_is_told_too_unless_it_wants_other_kinds() {
        Keyed partner = Keyed.with(Role.PARTNER);
        String before = Changes.end();
        partner.assign(Keyed.product("categories: [\"fencing\"]"));
        String person = Keyed.with(Role.ADMINISTRATOR).ask("mutation { createPerson(input: {name: \"Ottoline Fence\"})"
                + " { id } }").getString("data.createPerson.id");
        String changes = "{ changes(after: \"" + before + "\", first: 100, filter: {%s}) { nodes { kind } } }";
        for (String filter : List.of("category: \"fencing\"", "language: \"en\"",
                "entities: {any: [\"" + person + "\"]}")) {
            assertThat(partner.ask(changes.formatted(filter)).getList("data.changes.nodes.kind", String.class))
                    .as(filter).containsOnlyOnce("PRODUCT_CHANGED");
        }
        assertThat(partner.ask(changes.formatted("category: \"fencing\", kinds: [ARTICLE_KILLED]"))
                .getList("data.changes.nodes")).isEmpty();
    }

    private static JsonPath waiting(Keyed who, String since, int seconds) {
        return who.ask("{ changes(after: \"" + since + "\", waitSeconds: " + seconds + ") { nodes { kind } } }");
    }
}
