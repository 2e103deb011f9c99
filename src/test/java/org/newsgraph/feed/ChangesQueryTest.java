package org.newsgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The log of changes as a list that a client follows. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesQueryTest {
    @Inject
    ChangeLog log;

    private static GraphQL.Answer changes(String after, Map<String, ?> filter, int first) {
        Map<String, Object> variables = new HashMap<>(Map.of("filter", filter, "first", first));
        variables.put("after", after);
        return GraphQL.ask("feed/changes", variables);
    }

    private String now() {
        return ChangeEvent.ORDER.cursor(log.end());
    }

    private static String publish(String name, String category) {
        return Newsroom.ingest(
                Map.of("uri", "urn:feed:" + name, "text", name + " said that the quay of Marlow Point was safe.",
                        "category", category))
                .get("ingestArticles[0].article.slug");
    }

    @Test
    void who_goes_on_from_a_cursor_reads_what_came_since() {
        String before = now();
        String slug = publish("Orla Venn", "ports");
        GraphQL.Answer answer = changes(before, Map.of("kinds", List.of("ARTICLE_CREATED")), 10);
        assertThat(answer.list("changes.nodes.article.slug")).containsExactly(slug);
        assertThat(answer.statements()).as("the log, how far it is kept, its articles, what they say").isEqualTo(4);
        assertThat(changes(answer.get("changes.pageInfo.endCursor"), Map.of(), 10).list("changes.nodes")).isEmpty();
    }

    @Test
    void pages_meet_without_gap_or_repetition() {
        String before = now();
        for (String name : List.of("Anna Aram", "Milo Brandt", "Ines Calder")) {
            publish(name, "pages");
        }
        Map<String, ?> filter = Map.of("category", "Pages");
        List<String> slugs = new ArrayList<>();
        GraphQL.Answer page = changes(before, filter, 2);
        while (!page.list("changes.nodes").isEmpty()) {
            slugs.addAll(page.list("changes.nodes.article.slug"));
            page = changes(page.get("changes.pageInfo.endCursor"), filter, 2);
        }
        assertThat(slugs).isEqualTo(changes(before, filter, 10).list("changes.nodes.article.slug")).hasSize(3);
    }

    @Test
    void changes_are_found_by_what_they_are_about() {
        String before = now();
        publish("Peter Tallis", "people");
        GraphQL.Answer created = changes(before, Map.of("kinds", List.of("ENTITY_CREATED")), 10);
        assertThat(created.list("changes.nodes.entity.name")).contains("Peter Tallis");
        String person = GraphQL.send("{ people(filter: {name: \"Peter Tallis\"}) { nodes { id } } }", Map.of())
                .get("people.nodes[0].id");
        GraphQL.Answer about = changes(before, Map.of("entities", Map.of("all", List.of(person))), 10);
        assertThat(about.list("changes.nodes.kind")).containsExactlyInAnyOrder("ENTITY_CREATED", "ARTICLE_CREATED");
    }

    @Test
    void an_id_with_the_number_of_another_kind_is_nobodys() {
        String before = now();
        publish("Tove Aldern", "kinds");
        String person = people("Tove Aldern").get(0);
        String place = GlobalId.of("Place", GlobalId.key("id", person, "Person"));
        assertThat(about(before, "any", person)).isNotEmpty();
        assertThat(about(before, "any", place)).isEmpty();
        assertThat(about(before, "any", place, person)).isNotEmpty();
        assertThat(about(before, "all", place)).isEmpty();
        assertThat(about(before, "all", person, place)).isEmpty();
        assertThat(changes(before, Map.of("entities", Map.of("all", List.of(GlobalId.of("Article", 1)))), 10).refusal())
                .isEqualTo("INVALID_ID filter.entities.all");
    }

    private static List<String> about(String after, String which, String... ids) {
        return changes(after, Map.of("entities", Map.of(which, List.of(ids))), 10).list("changes.nodes.kind");
    }

    @Test
    void who_follows_what_an_article_was_is_told_that_it_is_something_else_and_that_it_is_gone() {
        String before = now();
        Map<String, String> article = new HashMap<>(Map.of("uri", "urn:feed:leaves", "text", "Boules were thrown.",
                "category", "boules", "language", "en", "publishedAt", "2020-03-04T10:00:00Z"));
        Newsroom.ingest(article);
        article.putAll(Map.of("text", "Prices rose.", "category", "prices", "language", "ga"));
        String id = Newsroom.ingest(article).get("ingestArticles[0].article.id");
        article.put("text", "Prices rose again.");
        Newsroom.ingest(article);
        assertThat(kinds(before, Map.of("category", "boules"))).containsExactly("ARTICLE_REVISED");
        assertThat(kinds(before, Map.of("category", "prices"))).containsExactly("ARTICLE_CREATED", "ARTICLE_REVISED",
                "ARTICLE_REVISED");
        String withheld = now();
        GraphQL.send("mutation { withholdArticle(id: \"" + id + "\") { status } }", Map.of());
        assertThat(kinds(withheld, Map.of("category", "boules"))).containsExactly("ARTICLE_WITHHELD");
        String killed = now();
        GraphQL.send("mutation { publishArticle(id: \"" + id + "\") { status } }", Map.of());
        GraphQL.send("mutation { killArticle(id: \"" + id + "\") { status } }", Map.of());
        assertThat(kinds(killed, Map.of("category", "boules"))).containsExactly("ARTICLE_KILLED");
        assertThat(kinds(killed, Map.of("language", "en", "category", "prices"))).isEmpty();
        assertThat(kinds(before, Map.of("category", "ports", "language", "ga"))).isEmpty();
    }

    @Test
    void who_is_watched_is_watched_under_the_name_that_a_merge_puts_in_the_place() {
        String gone = Mutation.id("createPerson(input: {name: \"Wieke Baander\"})");
        String there = Mutation.id("createPerson(input: {name: \"Wietske Baanstra\"})");
        String before = now();
        Mutation.id("mergeEntities(sourceId: \"" + gone + "\", targetId: \"" + there + "\")");
        assertThat(about(before, "any", gone)).contains("ENTITY_MERGED");
        String merged = now();
        revise("urn:feed:merged", "Wietske Baanstra said that the lock was open. Wietske Baanstra went home.");
        assertThat(about(merged, "any", gone)).contains("ARTICLE_CREATED");
    }

    private static List<String> kinds(String after, Map<String, ?> filter) {
        return changes(after, filter, 20).list("changes.nodes.kind");
    }

    @Test
    void where_nothing_is_found_the_cursor_goes_on_all_the_same() {
        String before = now();
        publish("Piet Rosario", "quiet");
        GraphQL.Answer answer = changes(before, Map.of("language", "cy"), 10);
        assertThat(answer.list("changes.nodes")).isEmpty();
        assertThat(answer.<String>get("changes.pageInfo.endCursor")).isEqualTo(now());
    }

    @Test
    void a_wrong_filter_names_its_field() {
        assertThat(changes(null, Map.of("entities", Map.of("any", List.of("x"))), 10).refusal())
                .isEqualTo("INVALID_ID filter.entities.any");
        assertThat(changes(null, Map.of("language", "!"), 10).refusal())
                .isEqualTo("INVALID_ARGUMENT filter.language");
        assertThat(changes("x", Map.of(), 10).refusal()).isEqualTo("INVALID_CURSOR after");
        assertThat(changes(null, Map.of(), 101).refusal()).isEqualTo("INVALID_ARGUMENT first");
    }

    private static List<String> people(String... names) {
        return List.of(names).stream().map(name -> GraphQL.send("{ people(filter: {name: \"" + name
                + "\"}) { nodes { id } } }", Map.of()).<String>get("people.nodes[0].id")).toList();
    }

    private static void revise(String uri, String text) {
        Newsroom.ingest(Map.of("uri", uri, "text", text, "category", "names"));
    }

    @Test
    void a_revision_tells_whom_the_article_names_since_and_whom_no_more() {
        revise("urn:feed:names", "Ottilie Brack said that the lock was shut. Selma Kroon agreed with Ottilie Brack.");
        revise("urn:feed:keeps", "Selma Kroon went to the lock with Ottilie Brack.");
        String before = now();
        revise("urn:feed:names", "Ottilie Brack said that the lock was shut. Joost Vlam agreed with Ottilie Brack.");
        GraphQL.Answer answer = GraphQL.send("query($after: String, $ids: [ID!]) { changes(after: $after,"
                + " filter: {entities: {any: $ids}, kinds: [ARTICLE_REVISED]})"
                + " { nodes { gained { name } lost { name } } } }",
                Map.of("after", before, "ids", people("Selma Kroon")));
        assertThat(answer.list("changes.nodes.gained.name.flatten()")).containsExactly("Joost Vlam");
        assertThat(answer.list("changes.nodes.lost.name.flatten()")).containsExactly("Selma Kroon");
    }

    @Test
    void two_may_be_watched_where_one_paragraph_names_both() {
        String before = now();
        revise("urn:feed:apart", "Femke Oord said that the lock was open.\n\nRuben Haas said that it was shut.");
        revise("urn:feed:together",
                "Femke Oord said that Ruben Haas was there. Ruben Haas said nothing.\n\nIt rained.");
        Map<String, Object> both = Map.of("all", people("Femke Oord", "Ruben Haas"), "window", "PARAGRAPH");
        assertThat(changes(before, Map.of("entities", both), 10).list("changes.nodes.article.slug")).hasSize(1);
    }

    @Test
    void over_http_a_subscription_is_refused() {
        assertThat(GraphQL.send("subscription { changes { kind } }", Map.of()).errorCode()).isEqualTo("BAD_REQUEST");
    }
}
