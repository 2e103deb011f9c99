package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.RequestId;

/** What operations cost, counted by hand on a small library: points for what is loaded, nodes for what stands in lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CostCompilerTest {
    private final SmallLibrary library = new SmallLibrary();

    private Cost cost(String document, Map<String, Object> variables) {
        return new Operation(library.schema(), new Leaves(), new DocumentReader(library.schema(),
                new LimitCheck(TestLimits.WIDE)).read(document, new RequestId("request")), null).cost(variables);
    }

    private Cost cost(String document) {
        return cost(document, Map.of());
    }

    private static Map<String, Object> nothingIn(String variable) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(variable, null);
        return variables;
    }

    private static Cost points(long points) {
        return new Cost(points, 0);
    }

    @Test
    void a_field_that_is_loaded_costs_a_point_and_one_that_its_object_holds_nothing() {
        assertThat(cost("{ book { title __typename } }")).isEqualTo(points(1));
        assertThat(cost("{ book { author { name } } }")).isEqualTo(points(2));
    }

    @Test
    void each_item_of_a_page_pays_for_what_it_loads() {
        assertThat(cost("{ shelf(first: 3) { nodes { title } } }")).isEqualTo(new Cost(1, 3));
        assertThat(cost("{ shelf(first: 3) { nodes { author { name } } } }")).isEqualTo(new Cost(1 + 3, 3));
        assertThat(cost("{ shelf(last: 4) { edges { node { author { name } } } } }")).isEqualTo(new Cost(1 + 4, 4));
        assertThat(cost("{ shelf(first: 2) { nodes { author { latest(first: 5) { title } } } } }"))
                .isEqualTo(new Cost(1 + 2 + 2, 2 + 2 * 5));
    }

    @Test
    void only_first_and_last_say_how_large_a_page_is_and_only_of_what_stands_in_it_itself() {
        assertThat(cost("{ shelf(first: 3, offset: 70) { nodes { title } } }").nodes()).isEqualTo(3);
        assertThat(cost("{ book { author { latest(first: 5) { similar { title } } } } }").nodes()).isEqualTo(5 + 5 * 2);
    }

    @Test
    void what_stands_beside_the_items_of_a_page_is_paid_once() {
        assertThat(cost("{ shelf(first: 50) { total } }")).isEqualTo(points(2));
    }

    @Test
    void a_page_of_no_given_size_is_as_large_as_the_argument_says_or_20() {
        assertThat(cost("{ shelf { nodes { title } } }").nodes()).isEqualTo(20);
        assertThat(cost("{ shelf(first: null) { nodes { title } } }").nodes()).isEqualTo(20);
        assertThat(cost("{ book { author { latest { title } } } }").nodes()).isEqualTo(5);
        assertThat(cost("query($n: Int) { book { author { latest(first: $n) { title } } } }").nodes()).isEqualTo(5);
    }

    @Test
    void a_list_without_pages_counts_as_two() {
        assertThat(cost("{ book { similar { author { name } } } }")).isEqualTo(new Cost(1 + 1 + 2, 2));
        assertThat(cost("{ all { author { name } } }")).isEqualTo(new Cost(1 + 2, 2));
    }

    @Test
    void a_list_of_words_is_no_list_of_objects() {
        assertThat(cost("{ book { keywords } }")).isEqualTo(points(2));
    }

    @Test
    void a_list_by_key_is_as_long_as_the_keys_are_many() {
        String byVariable = "query($k: [ID!]!) { byKey(locale: \"en\", keys: $k) { author { name } } }";
        assertThat(cost("{ byKey(keys: [\"a\", \"b\", \"c\"]) { author { name } } }")).isEqualTo(new Cost(1 + 3, 3));
        assertThat(cost(byVariable, Map.of("k", Collections.nCopies(7, "a")))).isEqualTo(new Cost(1 + 7, 7));
        assertThat(cost(byVariable, Map.of("k", 7))).as("one key in place of a list").isEqualTo(new Cost(1 + 1, 1));
    }

    @Test
    void a_variable_that_is_not_given_counts_as_its_default() {
        assertThat(cost("query($n: Int = 9) { shelf(first: $n) { nodes { title } } }").nodes()).isEqualTo(9);
        assertThat(cost("query($k: [ID!]! = [\"a\", \"b\", \"c\"]) { byKey(keys: $k) { title } }").nodes())
                .isEqualTo(3);
        assertThat(cost("mutation($b: [String!]! = [\"a\", \"b\"]) { add(books: $b) { title } }")).isEqualTo(points(20)
                .plus(0, 2));
    }

    @Test
    void a_variable_that_is_given_as_null_counts_as_no_size_and_not_as_its_default() {
        assertThat(cost("query($n: Int = 1) { shelf(first: $n) { nodes { title } } }", nothingIn("n")).nodes())
                .isEqualTo(20);
    }

    @Test
    void of_a_size_from_the_start_and_one_from_the_end_the_larger_counts_since_the_other_may_be_null() {
        String both = "query($n: Int) { shelf(first: $n, last: 70) { nodes { title } } }";
        assertThat(cost(both).nodes()).isEqualTo(70);
        assertThat(cost(both, nothingIn("n")).nodes()).isEqualTo(70);
        assertThat(cost(both, Map.of("n", 80)).nodes()).isEqualTo(80);
    }

    @Test
    void no_size_is_below_none_or_above_a_hundred() {
        String document = "query($n: Int) { shelf(first: $n) { nodes { title } } }";
        for (Object size : Arrays.asList(101, Integer.MAX_VALUE, 4_294_967_297L)) {
            assertThat(cost(document, Map.of("n", size)).nodes()).isEqualTo(100);
        }
        assertThat(cost(document, Map.of("n", 100)).nodes()).isEqualTo(100);
        assertThat(cost(document, Map.of("n", -5))).isEqualTo(points(1));
        assertThat(cost("{ shelf(first: 1000) { nodes { title } } }").nodes()).isEqualTo(100);
    }

    @Test
    void no_nesting_makes_the_cost_overflow() {
        String deep = "latest(first: 100) { author { ".repeat(30) + "name" + " } }".repeat(30);
        Cost cost = cost("{ book { author { " + deep + " } } }");
        assertThat(cost.nodes()).isEqualTo(1_000_000_000_000L);
        assertThat(cost.points()).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void fragments_count_wherever_they_are_spread_whatever_their_conditions() {
        assertThat(cost("""
                { book { ...A ... { author { name } } ... on Book @include(if: false) { author { name } } } }
                fragment A on Book { author { name } }""")).isEqualTo(points(1 + 3));
        assertThat(cost(
                "{ shelf(first: 6) { ... on Shelf { nodes { title } } ...N } } fragment N on Shelf { nodes { title } }")
                .nodes()).as("in a page they stay in it").isEqualTo(12);
    }

    @Test
    void what_is_asked_of_an_interface_or_a_union_costs_what_it_costs_its_types() {
        assertThat(cost("{ named { name } }")).isEqualTo(points(1));
        assertThat(cost("{ named { similarTo { name } } }")).isEqualTo(points(2));
        assertThat(cost("{ either { __typename ... on Book { author { name } } ... on Person { name } } }"))
                .isEqualTo(points(2));
    }

    @Test
    void a_mutation_costs_ten_for_each_item_that_it_is_given_and_what_it_answers_with() {
        String document = "mutation($b: [String!]!, $d: Int) { add(days: $d, books: $b) { title author { name } } }";
        assertThat(cost(document, Map.of("b", List.of("a", "b", "c"), "d", 90))).isEqualTo(new Cost(3 * (10 + 1), 3));
        assertThat(cost("mutation { add(books: \"a\") { title } }").points()).isEqualTo(10);
    }

    @Test
    void a_number_that_a_mutation_is_given_does_not_multiply_it() {
        for (int days : new int[]{0, 1, 90}) {
            assertThat(cost("mutation($d: Int!) { lend(days: $d) { author { name } } }", Map.of("d", days)))
                    .isEqualTo(points(10 + 1));
        }
    }

    @Test
    void an_event_of_a_subscription_costs_what_it_is_asked_for() {
        assertThat(cost("subscription { added { author { name } } }")).isEqualTo(points(2));
    }

    @Test
    void introspection_costs_nothing_since_it_has_limits_of_its_own() {
        assertThat(cost("{ __schema { types { name fields { name } } } }")).isEqualTo(Cost.NONE);
    }

    @Test
    void the_schema_as_a_text_costs_as_much_as_many_objects() {
        assertThat(cost("{ _service { sdl } }")).isEqualTo(points(1 + 250));
    }
}
