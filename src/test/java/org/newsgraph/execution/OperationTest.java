package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.RequestId;

import graphql.execution.CoercedVariables;

/** Which operation of a document is meant, and what it asks of the root. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationTest {
    private final SmallLibrary library = new SmallLibrary();

    private Operation operation(String document, String name) {
        return new Operation(library.schema(), new Leaves(), new DocumentReader(library.schema(),
                new LimitCheck(TestLimits.DEFAULT)).read(document, new RequestId("request")), name);
    }

    private Operation operation(String document) {
        return operation(document, null);
    }

    private String refusal(String document, String name) {
        AnswerError error = catchThrowableOfType(Refusal.class, () -> operation(document, name)).errors().get(0);
        return error.extensions().get("code") + ": " + error.message();
    }

    @Test
    void the_kind_of_an_operation_is_known() {
        Operation query = operation("{ book { title } }");
        Operation mutation = operation("mutation { lend(days: 1) { title } }");
        Operation subscription = operation("subscription { added { title } }");
        assertThat(query.isQuery()).isTrue();
        assertThat(query.isSubscription()).isFalse();
        assertThat(mutation.isQuery() || mutation.isSubscription()).isFalse();
        assertThat(subscription.isSubscription()).isTrue();
        assertThat(subscription.isQuery()).isFalse();
    }

    @Test
    void of_several_operations_one_is_chosen_by_its_name() {
        String document = "query A { book { title } } mutation B { lend(days: 1) { title } }";
        assertThat(operation(document, "A").isQuery()).isTrue();
        assertThat(operation(document, "B").isQuery()).isFalse();
        assertThat(refusal(document, "C")).startsWith("VALIDATION_ERROR: ");
        assertThat(refusal(document, null)).startsWith("VALIDATION_ERROR: ");
    }

    @Test
    void the_fields_of_the_root_are_found_in_all_fragments_whatever_their_conditions() {
        assertThat(operation("""
                { a: book { title } ... @skip(if: true) { all { title } } ...F ...F }
                fragment F on Query { ... on Query { shelf { total } } named { name } }""").rootFields())
                .containsExactlyInAnyOrder("book", "all", "shelf", "named");
    }

    @Test
    void only_a_query_that_says_how_long_may_wait() {
        assertThat(operation("query($s: Int) { news(waitSeconds: $s) }").mayWait()).isTrue();
        assertThat(operation("{ ...F } fragment F on Query { news(waitSeconds: 1) }").mayWait()).isTrue();
        assertThat(operation("{ news book(title: \"waitSeconds\") { title } }").mayWait()).isFalse();
        assertThat(operation("mutation { settle(waitSeconds: 1) }").mayWait()).isFalse();
    }

    @Test
    void a_condition_must_not_be_null() {
        Operation operation = operation("query($b: Boolean) { book @skip(if: $b) { title } }".replace("($b: Boolean)",
                "($b: Boolean = true)"));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("b", null);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> operation.plan(CoercedVariables.of(nothing)));
        assertThat(refusal.errors().get(0).extensions()).containsEntry("code", "VALIDATION_ERROR");
        assertThat(refusal).hasMessage("Variable 'b' must not be null");
        assertThat(operation.plan(CoercedVariables.of(Map.of("b", true))).orElseThrow().root().fields()).isEmpty();
    }

    @Test
    void conditions_of_another_operation_do_not_matter() {
        Operation operation = operation(
                "query A($t: String) { book(title: $t) { title } } query B($b: Boolean!) { book @skip(if: $b) { title } }",
                "A");
        assertThat(operation.plan(CoercedVariables.emptyVariables())).isPresent();
    }

    @Test
    void a_plan_is_made_once_for_each_set_of_conditions() {
        Operation operation = operation("query($b: Boolean!) { book @skip(if: $b) { title } }");
        CoercedVariables skipped = CoercedVariables.of(Map.of("b", true));
        assertThat(operation.plan(skipped)).isSameAs(operation.plan(skipped));
        assertThat(operation.plan(CoercedVariables.of(Map.of("b", false))).orElseThrow().root().fields()).hasSize(1);
    }

    @Test
    void sets_of_conditions_beyond_the_first_64_are_compiled_anew() {
        int variables = 7;
        String names = IntStream.range(0, variables).mapToObj(i -> "$v" + i + ": Boolean!")
                .collect(Collectors.joining(" "));
        String fields = IntStream.range(0, variables)
                .mapToObj(i -> "f" + i + ": book @include(if: $v" + i + ") { title }")
                .collect(Collectors.joining(" "));
        Operation operation = operation("query(" + names + ") { " + fields + " }");
        for (int set = 0; set < 1 << variables; set++) {
            CoercedVariables values = CoercedVariables.of(flags(variables, set));
            assertThat(operation.plan(values).orElseThrow().root().fields()).hasSize(Integer.bitCount(set));
            assertThat(operation.plan(values) == operation.plan(values)).as("kept").isEqualTo(set < 64);
        }
    }

    private static Map<String, Object> flags(int variables, int set) {
        Map<String, Object> values = new LinkedHashMap<>();
        IntStream.range(0, variables).forEach(i -> values.put("v" + i, (set >> i & 1) == 1));
        return values;
    }

    @Test
    void the_root_of_a_subscription_depends_on_no_condition() {
        String refused = "VALIDATION_ERROR: What a subscription asks of the root must not depend on @skip or @include";
        for (String condition : new String[]{"@skip(if: $b)", "@include(if: $b)"}) {
            String head = "subscription($b: Boolean!) ";
            assertThat(refusal(head + "{ added " + condition + " { title } }", null)).isEqualTo(refused);
            assertThat(refusal(head + "{ ... " + condition + " { added { title } } }", null)).isEqualTo(refused);
            assertThat(
                    refusal(head + "{ ...F " + condition + " } fragment F on Subscription { added { title } }", null))
                    .isEqualTo(refused);
            assertThat(
                    refusal(head + "{ ...F } fragment F on Subscription { ... { added " + condition + " { title } } }",
                            null))
                    .isEqualTo(refused);
            assertThat(operation(head + "{ added { title " + condition + " } }").isSubscription()).isTrue();
        }
    }
}
