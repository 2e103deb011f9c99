package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Lighthouse.CATEGORY;
import static org.newsgraph.testsupport.Lighthouse.CLOSING;
import static org.newsgraph.testsupport.Lighthouse.LETTER;
import static org.newsgraph.testsupport.Lighthouse.OPENING;
import static org.newsgraph.testsupport.Lighthouse.SAILING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a client asks of articles, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleQueryTest {
    private static final Map<String, Object> OURS = Map.of("category", CATEGORY);

    @BeforeEach
    void load() {
        Lighthouse.load();
    }

    @Test
    void each_identity_finds_the_article() {
        String id = Lighthouse.id(OPENING);
        GraphQL.Answer answer = GraphQL.ask("article/by-identity",
                Map.of("id", id, "slug", "ada-quell-opens-the-lighthouse", "uri", OPENING));
        assertThat((Map<?, ?>) answer.json().getMap("data").entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, e -> ((Map<?, ?>) e.getValue()).get("id"))))
                .isEqualTo(Map.of("byId", id, "bySlug", id, "byUri", id));
        assertThat(answer.statements()).isEqualTo(4);
    }

    @Test
    void an_article_shows_its_content_and_its_structure() {
        GraphQL.Answer answer = GraphQL.ask("article/content", Map.of("uri", OPENING));
        assertThat(answer.list("article.sections.heading")).containsExactly(null, "The Money");
        assertThat(answer.list("article.sections.paragraphs.flatten().role")).containsExactly("LEAD", "BODY");
        assertThat(answer.list("article.sections.paragraphs.flatten().article.uri")).containsOnly(OPENING);
        assertThat((String) answer.get("article.text")).startsWith("Ada Quell opens the lighthouse\n\nAda Quell met");
        assertThat((Integer) answer.get("article.wordCount")).isEqualTo(25);
        assertThat(answer.statements()).isEqualTo(8);
    }

    @Test
    void the_day_of_publication_is_that_of_utc() {
        GraphQL.Answer answer = GraphQL.ask("article/content", Map.of("uri", SAILING));
        assertThat((String) answer.get("article.publicationDate")).isEqualTo("1931-03-11");
        assertThat((String) answer.get("article.publishedAt")).isEqualTo("1931-03-11T01:30:00Z");
        assertThat((Boolean) answer.get("article.headlineDerived")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ArticleOrder.class)
    void pages_of_every_size_and_both_directions_make_the_same_list_across_a_tie(ArticleOrder order) {
        List<String> expected = new ArrayList<>(List.of(OPENING, LETTER, SAILING, CLOSING));
        if (order == ArticleOrder.PUBLISHED_AT_DESC) {
            Collections.reverse(expected);
        }
        for (int size = 1; size <= 5; size++) {
            assertThat(walk(order, size, "first", "after", "hasNextPage", "endCursor")).isEqualTo(expected);
            assertThat(walk(order, size, "last", "before", "hasPreviousPage", "startCursor")).isEqualTo(expected);
        }
    }

    private static List<String> walk(ArticleOrder order, int size, String sizeName, String bound, String more,
            String next) {
        List<String> uris = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("filter", OURS, "orderBy", order.name(), sizeName, size));
        GraphQL.Answer page;
        do {
            page = GraphQL.ask("article/page", variables);
            uris.addAll(sizeName.equals("last") ? 0 : uris.size(), page.list("articles.nodes.uri"));
            variables.put(bound, page.get("articles.pageInfo." + next));
        } while (page.get("articles.pageInfo." + more));
        return uris;
    }

    @Test
    void beyond_the_last_item_there_is_an_empty_page() {
        GraphQL.Answer all = GraphQL.ask("article/page", Map.of("filter", OURS));
        GraphQL.Answer beyond = GraphQL.ask("article/page",
                Map.of("filter", OURS, "after", all.<Object>get("articles.pageInfo.endCursor")));
        assertThat(beyond.list("articles.nodes")).isEmpty();
        assertThat((Map<?, ?>) beyond.get("articles.pageInfo")).isEqualTo(pageInfo(false, true));
        assertThat(beyond.statements()).isEqualTo(1);
    }

    private static Map<String, Object> pageInfo(boolean next, boolean previous) {
        Map<String, Object> info = new HashMap<>(Map.of("hasNextPage", next, "hasPreviousPage", previous));
        info.put("startCursor", null);
        info.put("endCursor", null);
        return info;
    }

    @Test
    void two_cursors_bound_what_lies_between_them() {
        List<String> cursors = GraphQL.ask("article/page", Map.of("filter", OURS)).list("articles.edges.cursor");
        GraphQL.Answer between = GraphQL.ask("article/page",
                Map.of("filter", OURS, "after", (Object) cursors.get(0), "before", cursors.get(3)));
        assertThat(between.list("articles.nodes.uri")).containsExactly(SAILING, LETTER);
    }

    @Test
    void the_total_is_counted_only_when_it_is_asked_for() {
        assertThat(GraphQL.ask("article/page", Map.of("filter", OURS)).statements()).isEqualTo(2);
        GraphQL.Answer counted = GraphQL.ask("article/count", Map.of("filter", OURS));
        assertThat((Integer) counted.get("articles.totalCount")).isEqualTo(4);
        assertThat(counted.statements()).isEqualTo(3);
    }

    @Test
    void conditions_on_mentions_compose() {
        assertThat(count(mentions("all", "Bram Osei", "Harrow Trust"))).isEqualTo(2);
        assertThat(count(mentions("any", "Ada Quell", "Harrow Trust"))).isEqualTo(4);
        assertThat(count(mentions("none", "Ada Quell"))).isEqualTo(2);
        assertThat(count(Map.of("mentions", Map.of("all", Lighthouse.ids("Harrow Trust"), "any",
                Lighthouse.ids("Port Ennis", "Bram Osei"), "none", Lighthouse.ids("Ada Quell"))))).isEqualTo(1);
    }

    @Test
    void as_many_entities_may_be_asked_for_as_a_list_may_have() {
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "Mayor Runa Ostvik" + (char) ('a' + i)).toList();
        Newsroom.ingest(Map.of("uri", "test:twenty-mayors", "text", String.join(" came. ", names) + " came."));
        List<String> ids = GraphQL
                .send("{ article(uri: \"test:twenty-mayors\") { entities { entity { id } } } }", Map.of())
                .list("article.entities.entity.id");
        assertThat(ids).hasSize(20);
        assertThat(named(ids)).isEqualTo(1);
        for (String stranger : List.of(Lighthouse.id("Ada Quell"), GlobalId.of("Place", 999_999))) {
            List<String> more = new ArrayList<>(ids);
            more.add(stranger);
            assertThat(named(more)).isZero();
        }
        List<String> hundred = new ArrayList<>(ids);
        IntStream.range(0, 80).forEach(i -> hundred.add(GlobalId.of("Person", 900_000 + i)));
        assertThat(named(hundred)).isZero();
    }

    private static Integer named(List<String> ids) {
        return GraphQL.send("query($ids: [ID!]) { articles(filter: {mentions: {all: $ids}}, first: 1)"
                + " { totalCount nodes { id } } }", Map.of("ids", ids)).get("articles.totalCount");
    }

    private static Map<String, Object> mentions(String which, String... names) {
        return Map.of("mentions", Map.of(which, Lighthouse.ids(names)));
    }

    @Test
    void an_id_with_the_number_of_another_kind_names_nobody() {
        String ada = Lighthouse.id("Ada Quell");
        String place = GlobalId.of("Place", GlobalId.key("id", ada, "Person"));
        assertThat(count(Map.of("mentions", Map.of("all", List.of(ada))))).isEqualTo(2);
        assertThat(count(Map.of("mentions", Map.of("all", List.of(place))))).isZero();
        assertThat(count(Map.of("mentions", Map.of("all", List.of(ada, place))))).isZero();
        assertThat(count(Map.of("mentions", Map.of("any", List.of(place))))).isZero();
        assertThat(count(Map.of("mentions", Map.of("any", List.of(place, ada))))).isEqualTo(2);
        assertThat(count(Map.of("mentions", Map.of("none", List.of(place))))).isEqualTo(4);
        assertThat(count(Map.of("mentions", Map.of("none", List.of(ada, place))))).isEqualTo(2);
        assertThat(GraphQL.ask("article/count", Map.of("filter",
                Map.of("mentions", Map.of("none", List.of(Lighthouse.id(OPENING)))))).refusal())
                .isEqualTo("INVALID_ID filter.mentions.none");
    }

    @Test
    void an_empty_list_of_any_is_no_condition() {
        assertThat(count(mentions("any"))).isEqualTo(4);
    }

    @Test
    void dates_language_and_text_compose_with_the_rest() {
        Map<String, String> at = Map.of("since", "1931-01-05T00:00:00Z", "until", "1931-03-11T01:30:00Z");
        assertThat(count(Map.of("publishedAt", at))).isEqualTo(2);
        assertThat(count(Map.of("publishedAt", at, "text", "lamp"))).isEqualTo(1);
        assertThat(count(Map.of("language", "DE"))).isEqualTo(1);
        assertThat(count(Map.of("text", "-lamp"))).isEqualTo(2);
    }

    private static int count(Map<String, Object> filter) {
        Map<String, Object> all = new HashMap<>(filter);
        all.put("category", CATEGORY.toUpperCase());
        return GraphQL.ask("article/count", Map.of("filter", all)).get("articles.totalCount");
    }

    @Test
    void the_articles_of_many_entities_take_the_statements_of_one() {
        Map<String, Object> one = Map.of("ids", Lighthouse.ids("Ada Quell"), "filter", Map.of("language", "en"));
        Map<String, Object> four = Map.of("ids", Lighthouse.ids("Ada Quell", "Bram Osei", "Port Ennis", "Harrow Trust"),
                "filter", Map.of("language", "en"));
        GraphQL.Answer answer = GraphQL.ask("article/of-entities", four);
        assertThat(answer.list("nodes.articles.totalCount")).containsExactly(1, 2, 1, 3);
        assertThat(answer.list("nodes.articles.nodes.uri")).containsExactly(List.of(OPENING), List.of(OPENING, LETTER),
                List.of(OPENING), List.of(OPENING, LETTER, CLOSING));
        assertThat(answer.list("nodes.latest.nodes.flatten().uri")).containsExactly(SAILING, LETTER, SAILING, CLOSING);
        assertThat(answer.statements()).isEqualTo(GraphQL.ask("article/of-entities", one).statements()).isEqualTo(7);
    }
}
