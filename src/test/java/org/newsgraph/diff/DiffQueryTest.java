package org.newsgraph.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What changed from one revision of an article to another. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiffQueryTest {
    private static final String FIRST = """
            Mayor Dagny Diffley opened the harbour in Oslo on Monday.

            Reaction

            Rolf Diffmoor of the port praised the works.

            The ferry to the islands stops for repairs.
            """;
    private static final String SECOND = """
            Mayor Dagny Diffley opened the harbour in Bergen on Monday.

            The ferry to the islands stops for repairs.

            Reaction

            A crowd of hundreds had come.
            """;

    @Inject
    Table table;

    private String article(String uri, String... texts) {
        for (String text : texts) {
            Newsroom.ingest(Map.of("uri", uri, "text", text));
        }
        return id(uri);
    }

    private String id(String uri) {
        return GlobalId.of("Article", Long.parseLong(table.one("SELECT id FROM article WHERE uri = ?", uri)));
    }

    private static GraphQL.Answer diff(String id, int from, Integer to) {
        Map<String, Object> variables = new java.util.HashMap<>(Map.of("id", id, "from", from));
        variables.put("to", to);
        return GraphQL.ask("article/diff", variables);
    }

    @Test
    void a_diff_says_what_became_of_each_block() {
        String id = article("test:diff:1", FIRST, SECOND);
        GraphQL.Answer answer = diff(id, 1, 2);
        assertThat(answer.list("article.diff.blocks.change"))
                .isEqualTo(List.of("CHANGED", "REMOVED", "UNCHANGED", "MOVED", "ADDED"));
        assertThat(answer.<String>get("article.diff.blocks[0].before")).contains("Oslo");
        assertThat(answer.<String>get("article.diff.blocks[0].after")).contains("Bergen");
        assertThat(answer.<Map<String, Object>>get("article.diff.blocks[3]")).containsEntry("fromPosition", 1)
                .containsEntry("toPosition", 2);
        assertThat(answer.statements()).isEqualTo(6);
    }

    @Test
    void a_diff_says_which_names_are_carried_over() {
        GraphQL.Answer answer = diff(article("test:diff:2", FIRST, SECOND), 1, null);
        assertThat(answer.<Object>get("article.diff.blocks[0].mentionsCarriedOver"))
                .isEqualTo(List.of(Map.of("text", "Dagny Diffley", "entity", Map.of("name", "Dagny Diffley"))));
        assertThat(answer.list("article.diff.blocks[0].mentionsRemoved.text")).isEqualTo(List.of("Oslo"));
        assertThat(answer.list("article.diff.blocks[0].mentionsAdded.text")).isEqualTo(List.of("Bergen"));
        assertThat(answer.list("article.diff.blocks[1].mentionsRemoved.text")).isEqualTo(List.of("Rolf Diffmoor"));
    }

    @Test
    void a_diff_can_be_read_backwards() {
        GraphQL.Answer answer = diff(article("test:diff:3", FIRST, SECOND), 2, 1);
        assertThat(answer.<Integer>get("article.diff.from")).isEqualTo(2);
        assertThat(answer.<String>get("article.diff.blocks[0].after")).contains("Oslo");
    }

    @Test
    void revisions_that_readers_have_not_seen_are_as_those_that_never_were() {
        Newsroom.ingest(Map.of("uri", "test:diff:4", "text", FIRST, "status", "DRAFT"));
        article("test:diff:4", SECOND);
        String id = id("test:diff:4");
        send("publishArticle", id);
        article("test:diff:4", FIRST);
        assertThat(diff(id, 1, 3).<Object>get("article.diff")).isNull();
        assertThat(diff(id, 9, 3).<Object>get("article.diff")).isNull();
        assertThat(diff(id, 2, 3).<Object>get("article.diff")).isNotNull();
        assertThat(atTheDesk(id).list("deskArticle.diff.blocks.change")).hasSize(5);
    }

    @Test
    void of_a_killed_article_nothing_is_left_to_compare() {
        String id = article("test:diff:5", FIRST, SECOND);
        send("killArticle", id);
        assertThat(diff(id, 1, 2).<Object>get("article")).isNull();
        assertThat(atTheDesk(id).list("deskArticle.diff.blocks.change")).isEmpty();
    }

    @Test
    void it_may_be_asked_of_a_few_articles_at_once() {
        for (int i = 0; i < 21; i++) {
            article("test:diff:many:" + i, "The clerk counted " + i + " boats.");
        }
        String query = "{ articles(first: %d) { nodes { diff(from: 1) { to } } } }";
        assertThat(GraphQL.send(query.formatted(20), Map.of()).list("articles.nodes.diff")).hasSize(20);
        assertThat(GraphQL.send(query.formatted(21), Map.of()).errorCode()).isEqualTo("INVALID_ARGUMENT");
    }

    private static GraphQL.Answer send(String mutation, String id) {
        return GraphQL.send("mutation { " + mutation + "(id: \"" + id + "\") { status } }", Map.of());
    }

    private static GraphQL.Answer atTheDesk(String id) {
        return GraphQL.send("{ deskArticle(id: \"" + id + "\") { diff(from: 1, to: 2) { blocks { change } } } }",
                Map.of());
    }
}
