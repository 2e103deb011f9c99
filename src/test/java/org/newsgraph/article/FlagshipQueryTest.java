package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Over the sample newsroom: one query from articles to their entities and on to the other articles. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagshipQueryTest {
    @Inject
    SampleNewsroom newsroom;

    @Inject
    CrossReferences crossReferences;

    @BeforeEach
    void load() {
        newsroom.load();
    }

    @Test
    void it_takes_no_more_statements_for_fifty_articles_than_for_one() {
        GraphQL.Answer one = GraphQL.ask("article/flagship", Map.of("first", 1));
        GraphQL.Answer fifty = GraphQL.ask("article/flagship", Map.of("first", 50));
        assertThat(one.errorCode()).isNull();
        assertThat(fifty.errorCode()).isNull();
        assertThat(fifty.statements()).isBetween(6L, one.statements());
        assertThat(one.statements()).isLessThanOrEqualTo(15);
    }

    @Test
    void one_field_asked_twice_with_different_arguments_is_answered_twice() {
        GraphQL.Answer answer = GraphQL.send("""
                { people(filter: {name: "Anna Keller", match: EXACT}) { nodes {
                    one: articles(first: 1) { nodes { slug } } three: articles(first: 3) { nodes { slug } } } } }""",
                Map.of());
        assertThat((List<?>) answer.<List<?>>get("people.nodes[0].one.nodes")).hasSize(1);
        assertThat((List<?>) answer.<List<?>>get("people.nodes[0].three.nodes")).hasSize(3);
    }

    @Test
    void pages_forward_and_backward_meet() {
        List<String> whole = GraphQL.send("{ articles(first: 6) { nodes { slug } } }", Map.of())
                .get("articles.nodes.slug");
        String cursor = GraphQL.send("{ articles(first: 3) { pageInfo { endCursor } } }", Map.of())
                .get("articles.pageInfo.endCursor");
        List<String> next = GraphQL.send("query($c: String) { articles(first: 3, after: $c) { nodes { slug } } }",
                Map.of("c", cursor)).get("articles.nodes.slug");
        List<String> back = GraphQL.send("query($c: String) { articles(last: 2, before: $c) { nodes { slug } } }",
                Map.of("c", cursor)).get("articles.nodes.slug");
        assertThat(next).isEqualTo(whole.subList(3, 6));
        assertThat(back).isEqualTo(whole.subList(0, 2));
    }

    @Test
    void co_mention_counts_are_the_same_before_and_after_the_fold() {
        Object before = GraphQL.ask("crossref/together", Map.of("name", "Anna Keller")).get("people");
        while (crossReferences.fold(10).orElse(0) > 0) {
            // until nothing waits
        }
        Object after = GraphQL.ask("crossref/together", Map.of("name", "Anna Keller")).get("people");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nodes_are_found_by_their_ids_in_order_in_two_statements() {
        List<String> ids = GraphQL.send("{ articles(first: 2) { nodes { id } } }", Map.of()).get("articles.nodes.id");
        GraphQL.Answer answer = GraphQL.send("query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
                Map.of("ids", List.of(ids.get(1), ids.get(0))));
        assertThat((List<String>) answer.<List<String>>get("nodes.id")).containsExactly(ids.get(1), ids.get(0));
        assertThat(answer.statements()).isEqualTo(2);
    }

    @Test
    void a_page_size_out_of_bounds_names_its_field() {
        GraphQL.Answer answer = GraphQL.send("{ articles(first: 0) { totalCount } }", Map.of());
        assertThat(answer.errorCode()).isEqualTo("INVALID_ARGUMENT");
        assertThat(answer.errorField()).isEqualTo("first");
    }

    @Test
    void search_gives_the_offsets_of_words_in_paragraphs() {
        GraphQL.Answer answer = GraphQL.send("""
                { search(text: "bridge inquiry", first: 5) { nodes { paragraphs(first: 1) {
                    paragraph { text } highlights { start end } } } } }""", Map.of());
        String text = answer.get("search.nodes[0].paragraphs[0].paragraph.text");
        Map<String, Integer> first = answer.get("search.nodes[0].paragraphs[0].highlights[0]");
        assertThat(text.substring(first.get("start"), first.get("end"))).isIn("inquiry", "Inquiry", "bridge", "Bridge");
    }
}
