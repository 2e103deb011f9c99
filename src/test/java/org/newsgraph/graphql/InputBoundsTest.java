package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is out of its bounds is refused with a code and the name of its field, wherever it stands. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputBoundsTest {
    private static final Map<String, String> QUERIES_OF_A_TEXT = Map.of(
            "text", "search(text: $x) { totalCount }",
            "filter.text", "articles(filter: {text: $x}) { totalCount }",
            "filter.language", "articles(filter: {language: $x}) { totalCount }",
            "filter.category", "articles(filter: {category: $x}) { totalCount }",
            "filter.name", "entities(filter: {name: $x}) { totalCount }",
            "slug", "article(slug: $x) { id }",
            "uri", "article(uri: $x) { id }",
            "identifier.scheme", "entity(identifier: {scheme: $x, value: \"1\"}) { id }",
            "identifier.value", "entity(identifier: {scheme: \"a\", value: $x}) { id }");

    @BeforeEach
    void load() {
        Lighthouse.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD800b", "\uDC00", "X1001"})
    void texts(String text) {
        String value = text.equals("X1001") ? "x".repeat(1001) : text;
        QUERIES_OF_A_TEXT.forEach((field, query) -> assertThat(
                GraphQL.send(
                        "query($x: " + (field.equals("identifier.value") ? "ID!" : "String!") + ") { " + query + " }",
                        Map.of("x", value)).refusal())
                .isEqualTo("INVALID_ARGUMENT " + field));
    }

    @Test
    void null_among_the_forms_of_mentions() {
        assertThat(GraphQL.send("{ articles(first: 1) { nodes { mentions(forms: [null]) { text } } } }", Map.of())
                .refusal())
                .isEqualTo("INVALID_ARGUMENT forms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "filter.text", "filter.language", "filter.category", "filter.name"})
    void blank_conditions(String field) {
        assertThat(GraphQL.send("query($x: String!) { " + QUERIES_OF_A_TEXT.get(field) + " }", Map.of("x", " "))
                .refusal()).isEqualTo("INVALID_ARGUMENT " + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "infinity",
            "2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T00:00:00", "", "9999-12-31T23:59:59-01:00"})
    void times(String time) {
        Map.of("filter.publishedAt.since", "articles(filter: {publishedAt: {since: $x}}) { totalCount }",
                "until", "people(first: 1) { nodes { coverage(until: $x) { start } } }",
                "since", "coMention(between: [\"" + Lighthouse.id("Ada Quell") + "\", \"" + Lighthouse.id("Bram Osei")
                        + "\"], since: $x) { count }")
                .forEach((field, query) -> assertThat(
                        GraphQL.send("query($x: DateTime) { " + query + " }", Map.of("x", time)).refusal())
                        .isEqualTo("INVALID_ARGUMENT " + field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "articles(filter: {publishedAt: {since: \"2031-01-01T00:00:00Z\", until: \"2030-01-01T00:00:00Z\"}}) { totalCount } | filter.publishedAt.until",
            "people(first: 1) { nodes { coMentions(since: \"2031-01-01T00:00:00Z\", until: \"2030-01-01T00:00:00Z\") { totalCount } } } | until"})
    void spans_that_end_before_they_start(String query, String field) {
        assertThat(GraphQL.send("{ " + query + " }", Map.of()).refusal()).isEqualTo("INVALID_ARGUMENT " + field);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void sizes(int size) {
        List.of("articles(first: $n) { nodes { id } }", "entities(first: $n) { nodes { id } }",
                "search(text: \"a\", first: $n) { totalCount }",
                "articles { facets { entities(first: $n) { count } } }",
                "articles(first: 1) { nodes { relatedArticles(first: $n) { score } } }",
                "articles(first: 1) { nodes { entities(first: $n) { salience } } }",
                "organizations(first: 1) { nodes { members(first: $n) { id } } }",
                "people(first: 1) { nodes { mentions(first: $n) { totalCount } } }")
                .forEach(query -> assertThat(
                        GraphQL.send("query($n: Int) { " + query + " }", Map.of("n", size)).refusal())
                        .isEqualTo("INVALID_ARGUMENT first"));
    }

    @Test
    void first_and_last_together() {
        assertThat(GraphQL.send("{ articles(first: 1, last: 1) { totalCount } }", Map.of()).refusal())
                .isEqualTo("INVALID_ARGUMENT last");
    }

    @Test
    void lists_over_a_hundred() {
        List<String> ids = Collections.nCopies(101, Lighthouse.id("Ada Quell"));
        Map.of("ids", "nodes(ids: $ids) { id }",
                "filter.mentions.all", "articles(filter: {mentions: {all: $ids}}) { totalCount }",
                "filter.mentions.any", "articles(filter: {mentions: {any: $ids}}) { totalCount }",
                "filter.mentions.none", "articles(filter: {mentions: {none: $ids}}) { totalCount }")
                .forEach((field, query) -> assertThat(
                        GraphQL.send("query($ids: [ID!]!) { " + query + " }", Map.of("ids", ids)).refusal())
                        .isEqualTo("INVALID_ARGUMENT " + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles(first: 1) { nodes { entities(kinds: [null]) { salience } } }",
            "people(first: 1) { nodes { coMentions(kinds: [PERSON, null]) { totalCount } } }"})
    void nulls_in_a_list_of_kinds(String query) {
        assertThat(GraphQL.send("{ " + query + " }", Map.of()).refusal()).isEqualTo("INVALID_ARGUMENT kinds");
    }

    @Test
    void ids_of_another_type_or_of_none() {
        Map.of("id", "article(id: $id) { id }", "between", "coMention(between: [$id, $id]) { count }",
                "filter.mentions.any", "articles(filter: {mentions: {any: [$id]}}) { totalCount }")
                .forEach((field, query) -> List.of("x", GlobalId.of("Section", 1), "5")
                        .forEach(id -> assertThat(
                                GraphQL.send("query($id: ID!) { " + query + " }", Map.of("id", id)).refusal())
                                .isEqualTo("INVALID_ID " + field)));
    }

    @Test
    void the_two_of_a_co_mention_are_two_that_exist() {
        String ada = Lighthouse.id("Ada Quell");
        assertThat(between(List.of(ada, ada))).isEqualTo("INVALID_ARGUMENT between");
        assertThat(between(List.of(ada))).isEqualTo("INVALID_ARGUMENT between");
        assertThat(between(List.of(ada, GlobalId.of("Person", 999_999_999)))).isEqualTo("NOT_FOUND between");
        long bram = GlobalId.parse(Lighthouse.id("Bram Osei")).orElseThrow().key();
        assertThat(between(List.of(ada, GlobalId.of("Place", bram)))).isEqualTo("NOT_FOUND between");
    }

    private static String between(List<String> ids) {
        return GraphQL.send("query($ids: [ID!]!) { coMention(between: $ids) { count } }", Map.of("ids", ids)).refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"article { id }", "article(slug: \"a\", uri: \"b\") { id }", "entity { id }",
            "entity(id: \"a\", identifier: {scheme: \"a\", value: \"b\"}) { id }"})
    void none_or_several_identities(String query) {
        assertThat(GraphQL.send("{ " + query + " }", Map.of()).refusal()).isEqualTo("INVALID_ARGUMENT id");
    }

    @Test
    void cursors_that_no_list_gave_out() {
        List.of("", "x", Cursor.encode("PUBLISHED_AT_ASC", List.of("1", "2")),
                Cursor.encode("PUBLISHED_AT_DESC", List.of("1")), Cursor.encode("PUBLISHED_AT_DESC", List.of("1", "b")))
                .forEach(cursor -> assertThat(
                        GraphQL.send("query($c: String) { articles(after: $c) { totalCount } }", Map.of("c", cursor))
                                .refusal())
                        .isEqualTo("INVALID_CURSOR after"));
        assertThat(GraphQL.send("query($c: String) { entities(before: $c) { totalCount } }",
                Map.of("c", Cursor.encode("NAME", List.of("a\0", "1")))).refusal()).isEqualTo("INVALID_CURSOR before");
    }

    @Test
    void a_given_null_is_the_default() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("n", null);
        GraphQL.Answer answer = GraphQL.send("""
                query($n: Int) { articles(first: $n, after: null, orderBy: null, filter: null) { nodes {
                    entities(first: $n, kinds: null, orderBy: null) { salience } relatedArticles(first: $n) { score } }
                    facets { entities(first: $n, kind: null) { count } } }
                people(first: 1) { nodes { coverage(interval: null) { start }
                    coMentions(window: null, since: null, kinds: null) { nodes { window } } } } }""", nothing);
        assertThat((Object) answer.json().get("errors")).isNull();
        assertThat(answer.list("people.nodes.coMentions.nodes.flatten().window.unique()")).isSubsetOf("ARTICLE");
    }
}
