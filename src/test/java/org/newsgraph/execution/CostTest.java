package org.newsgraph.execution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What operations cost on the real schema, counted by hand. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CostTest {
    @Inject
    Engine engine;

    private Cost cost(String document, Map<String, Object> variables) {
        return engine.prepare(document, null, RequestId.next(), points -> {
        }).cost(variables);
    }

    private Cost cost(String document) {
        return cost(document, Map.of());
    }

    @Test
    void a_field_that_only_reads_its_object_costs_nothing() {
        assertThat(cost("{ article(slug: \"a\") { id headline __typename } }")).isEqualTo(new Cost(1, 0));
    }

    @Test
    void what_stands_in_a_page_is_multiplied_by_its_size() {
        assertThat(cost("{ articles(first: 7) { nodes { lead sections { heading } } } }"))
                .isEqualTo(new Cost(1 + 7, 7 + 7 * 2));
        assertThat(cost("{ articles(last: 7) { edges { node { entities(first: 3) { entity { name } } } } } }"))
                .isEqualTo(new Cost(1 + 7, 7 + 7 * 3));
    }

    @Test
    void a_page_of_no_given_size_counts_as_the_default() {
        assertThat(cost("{ articles { nodes { id } } }").nodes()).isEqualTo(20);
        assertThat(cost("query($n: Int) { articles(first: $n) { nodes { id } } }").nodes()).isEqualTo(20);
    }

    @Test
    void the_number_of_all_items_is_asked_for_once_a_list() {
        assertThat(cost("{ articles(first: 50) { totalCount } }")).isEqualTo(new Cost(2, 0));
    }

    @Test
    void a_size_in_a_variable_counts_as_it_is_given() {
        String document = "query($n: Int = 9) { articles(first: $n) { nodes { id } } }";
        assertThat(cost(document).nodes()).isEqualTo(9);
        assertThat(cost(document, Map.of("n", 40)).nodes()).isEqualTo(40);
    }

    @Test
    void no_size_makes_the_cost_small_or_endless() {
        for (Object size : List.of(1_000_000_000, Integer.MAX_VALUE, 4_294_967_297L)) {
            assertThat(cost("query($n: Int) { articles(first: $n) { nodes { id } } }", Map.of("n", size)).nodes())
                    .isEqualTo(100);
        }
        assertThat(cost("query($n: Int) { articles(first: $n) { nodes { sections { heading } } } }", Map.of("n", -5))
                .nodes()).isZero();
    }

    @Test
    void fragments_count_wherever_they_are_spread() {
        assertThat(cost("""
                { articles(first: 5) { nodes { ...A ... on Article { ...A } } } }
                fragment A on Article { entities(first: 2) { otherArticles { id } } }"""))
                .isEqualTo(new Cost(1 + 2 * (5 + 5 * 2), 5 + 2 * (5 * 2 + 5 * 2 * 3)));
    }

    @Test
    void a_mutation_costs_ten_for_each_item() {
        String document = "mutation($a: [ArticleInput!]!) { ingestArticles(articles: $a) { status } }";
        Map<String, String> article = Map.of("text", "A");
        assertThat(cost(document, Map.of("a", List.of(article, article, article))).points()).isEqualTo(30);
    }

    @Test
    void introspection_is_bounded_elsewhere() {
        assertThat(cost("{ __schema { types { name fields { name } } } }")).isEqualTo(Cost.NONE);
    }

    @Test
    void the_schema_as_a_text_costs_about_a_point_for_500_characters_wherever_it_is_asked_for() {
        int characters = GraphQL.send("{ _service { sdl } }", Map.of()).<String>get("_service.sdl").length();
        assertThat(cost("{ _service { sdl } }").points() * 500.0).isCloseTo(characters, withinPercentage(30));
        assertThat(cost("{ _service { a: sdl ...S } b: _service { ...S } } fragment S on _Service { sdl }").points())
                .isEqualTo(3 * cost("{ _service { sdl } }").points() - 1);
    }

    @Test
    void callers_may_keep_the_schema_as_a_text() {
        Response first = given().queryParam("query", "{ _service { sdl } }").get("/graphql");
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        given().queryParam("query", "{ _service { sdl } }").header("If-None-Match", first.header("ETag"))
                .get("/graphql").then()
                .statusCode(304);
    }
}
