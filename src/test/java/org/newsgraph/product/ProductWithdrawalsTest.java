package org.newsgraph.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What leaves a product is told as taken away to all who had it, and nothing is told of where it went. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductWithdrawalsTest {
    private static final String KNOWN = "Dora Marrable said that the boats were safe.";

    @Inject
    Table table;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String sport = "sport-" + run;
    private final String finance = "finance-" + run;
    private String before;
    private Keyed partner;

    @BeforeEach
    void sellSport() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"]");
        publish("known", sport, "Corin Thrale said that he went to Marlow.");
        before = Changes.end();
    }

    private String publish(String name, String category, String text) {
        return Newsroom.ingest(Map.of("uri", "urn:left:" + name + ":" + run, "category", category, "language", "en",
                "text", text)).get("ingestArticles[0].article.id");
    }

    private String leave() {
        String article = publish("leaving", sport, KNOWN);
        publish("leaving", finance, "Corin Thrale said in the bank that the boats were safe.");
        return article;
    }

    private static void kill(String article) {
        assertThat(Keyed.with(Role.EDITOR).ask("mutation { killArticle(id: \"" + article + "\") { id } }")
                .getString("errors")).isNull();
    }

    private List<String> told(String article, String filter) {
        JsonPath answer = partner.ask("query($after: String) { changes(first: 100, after: $after, filter: {" + filter
                + "}) { nodes { kind tombstone { articleId } } } }", Map.of("after", before));
        assertThat(answer.getString("errors")).as(filter).isNull();
        return answer.getList("data.changes.nodes.findAll { it.tombstone?.articleId == '" + article + "' }.kind");
    }

    private static String named(String name) {
        String id = Keyed.with(Role.EDITOR).ask("{ people(filter: {name: \"" + name + "\"}) { nodes { id } } }")
                .getString("data.people.nodes[0].id");
        return "entities: {any: [\"" + id + "\"]}";
    }

    @Test
    void that_it_left_is_told_to_those_who_watch_whom_it_named() {
        String article = publish("leaving", sport, KNOWN);
        publish("leaving", finance, KNOWN + " It rained.");
        String dora = named("Dora Marrable");
        assertThat(told(article, dora)).containsExactly("ARTICLE_WITHHELD");
        kill(article);
        assertThat(told(article, dora)).containsExactly("ARTICLE_KILLED");
    }

    @Test
    void that_it_is_killed_is_told_under_the_category_in_which_it_was_sold_and_no_other() {
        String article = leave();
        assertThat(told(article, "category: \"" + sport + "\"")).containsExactly("ARTICLE_WITHHELD");
        kill(article);
        assertThat(told(article, "category: \"" + sport + "\"")).containsExactly("ARTICLE_KILLED");
        assertThat(told(article, "category: \"" + finance + "\"")).isEmpty();
    }

    @Test
    void whom_it_names_since_is_not_told() {
        String article = leave();
        assertThat(told(article, named("Corin Thrale"))).isEmpty();
        assertThat(partner.ask("query($after: String) { changes(first: 100, after: $after, filter: {kinds:"
                + " [ARTICLE_WITHHELD]}) { nodes { gained { name } lost { name } } } }", Map.of("after", before))
                .getList("data.changes.nodes.gained.flatten()")).isEmpty();
        kill(article);
        assertThat(told(article, named("Corin Thrale"))).isEmpty();
    }

    @Test
    void whom_it_named_before_it_came_in_is_not_told() {
        String article = publish("entering", finance, "Corin Thrale said in the bank that the boats were safe.");
        publish("entering", sport, "It rained on the quay all day long.");
        JsonPath answer = partner.ask("query($after: String) { changes(first: 100, after: $after, filter: {kinds:"
                + " [ARTICLE_REVISED]}) { nodes { article { id } lost { name } } } }", Map.of("after", before));
        assertThat(answer.getList("data.changes.nodes.article.id")).contains(article);
        assertThat(answer.getList("data.changes.nodes.lost.flatten()")).isEmpty();
        kill(article);
        assertThat(told(article, named("Corin Thrale"))).isEmpty();
        assertThat(told(article, "category: \"" + sport + "\"")).containsExactly("ARTICLE_KILLED");
    }

    @Test
    void what_was_in_it_by_one_half_here_and_the_other_there_was_never_in_it() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], languages: [\"cy\"]");
        String article = publish("halves", sport, KNOWN);
        Newsroom.ingest(Map.of("uri", "urn:left:halves:" + run, "category", finance, "language", "cy", "text", KNOWN));
        kill(article);
        assertThat(told(article, "")).isEmpty();
    }

    private String publish(String name, Instant published) {
        return Newsroom.ingest(Map.of("uri", "urn:left:" + name + ":" + run, "category", sport, "language", "en",
                "text", KNOWN + " It was day " + published + ".", "publishedAt", published.toString()))
                .get("ingestArticles[0].article.id");
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    @Test
    void that_it_is_said_to_be_older_than_the_product_wants_is_told() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], maxAgeDays: 30");
        String article = publish("aging", daysAgo(1));
        publish("aging", daysAgo(60));
        publish("aging", daysAgo(61));
        assertThat(told(article, "category: \"" + sport + "\"")).containsExactly("ARTICLE_WITHHELD");
        publish("aging", daysAgo(2));
        assertThat(told(article, "")).isEmpty();
        publish("aging", daysAgo(62));
        kill(article);
        assertThat(told(article, "")).containsExactly("ARTICLE_KILLED");
    }

    @Test
    void what_always_was_too_old_is_told_neither_as_it_leaves_nor_as_it_is_killed() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], maxAgeDays: 30");
        String article = publish("old", daysAgo(60));
        publish("old", daysAgo(61));
        String moving = publish("moving", daysAgo(60));
        publish("moving", finance, KNOWN);
        assertThat(told(moving, "")).isEmpty();
        kill(article);
        assertThat(told(article, "")).isEmpty();
    }

    @Test
    void what_grew_too_old_is_told_as_killed_but_not_as_leaving_by_a_revision() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], maxAgeDays: 30");
        String article = publish("grown", daysAgo(1));
        later("grown", "60 days");
        publish("grown", daysAgo(61));
        assertThat(told(article, "")).isEmpty();
        kill(article);
        assertThat(told(article, "")).containsExactly("ARTICLE_KILLED");
    }

    @Test
    void what_was_taken_back_within_the_delay_is_not_told() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], delayMinutes: 60");
        String moved = leave();
        String withheld = publish("withheld", sport, KNOWN);
        assertThat(Keyed.with(Role.EDITOR).ask("mutation { withholdArticle(id: \"" + withheld + "\") { id } }")
                .getString("errors")).isNull();
        String kept = publish("kept", sport, KNOWN);
        List.of("leaving", "withheld", "kept").forEach(name -> later(name, "2 hours"));
        kill(withheld);
        kill(kept);
        afterwards("2 hours", () -> {
            assertThat(told(kept, "")).containsExactly("ARTICLE_KILLED");
            assertThat(told(moved, "")).isEmpty();
            assertThat(told(withheld, "")).isEmpty();
        });
    }

    @Test
    void what_was_to_be_taken_back_within_the_delay_and_was_not_before_its_end_is_told() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], delayMinutes: 60");
        String article = publish("waiting", sport, KNOWN);
        later("waiting", "2 hours");
        table.update("INSERT INTO change (id, kind, article_id, created_at) SELECT nextval('change_seq'),"
                + " 'ARTICLE_WITHHELD', id, now() - interval '90 minutes' FROM article WHERE uri = 'urn:left:waiting:"
                + run + "'");
        kill(article);
        afterwards("2 hours", () -> assertThat(told(article, "")).contains("ARTICLE_KILLED"));
    }

    @Test
    void what_was_young_enough_at_any_time_after_the_delay_is_told_and_nothing_else() {
        partner = Keyed.partnerOf("categories: [\"" + sport + "\"], maxAgeDays: 1, delayMinutes: 2880");
        String back = publish("back", Instant.now());
        String archived = publish("archived", daysAgo(60));
        String before = publish("before", Instant.now());
        List.of("back", "archived", "before").forEach(name -> later(name, "4 days"));
        publish("back", Instant.now().minus(12, ChronoUnit.HOURS));
        List.of(back, archived, before).forEach(ProductWithdrawalsTest::kill);
        afterwards("4 days", () -> {
            assertThat(told(back, "")).containsExactly("ARTICLE_KILLED");
            assertThat(told(archived, "")).isEmpty();
            assertThat(told(before, "")).isEmpty();
        });
    }

    /** As if all changes had been so long ago. What is younger holds up all behind it, of other tests too: it is given back. */
    private void afterwards(String time, Runnable look) {
        String end = table.one("SELECT max(position) FROM change");
        table.update("UPDATE change SET created_at = created_at - interval '" + time + "' WHERE position <= " + end);
        try {
            look.run();
        } finally {
            table.update(
                    "UPDATE change SET created_at = created_at + interval '" + time + "' WHERE position <= " + end);
        }
    }

    /** As if all that happened to the article had happened so long ago. */
    private void later(String name, String time) {
        String article = "(SELECT id FROM article WHERE uri = 'urn:left:" + name + ":" + run + "')";
        String ago = " - interval '" + time + "'";
        table.update("UPDATE article_told_as SET published_at = published_at" + ago
                + ", ended_at = ended_at" + ago + " WHERE article_id = " + article);
        table.update("UPDATE revision SET created_at = created_at" + ago + ", published_at = published_at" + ago
                + " WHERE article_id = " + article);
        table.update("UPDATE article SET created_at = created_at" + ago + ", published_at = published_at" + ago
                + " WHERE id = " + article);
    }
}
