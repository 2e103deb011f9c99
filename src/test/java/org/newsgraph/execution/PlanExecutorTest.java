package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.FieldLoader;
import org.newsgraph.graphql.LoaderDataFetcher;
import org.newsgraph.graphql.PropertyFetcher;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.RootDataFetcher;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/** What a plan calls, and what becomes of failures. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanExecutorTest {
    record Word(String text) {
    }

    private static final String SDL = """
            type Query { words(of: [String!]!): [Word!], fails: Word, must: Word! }
            type Word { text: String!, following(by: Int = 1): Word!, none: Word! }
            """;
    private final List<String> calls = new ArrayList<>();
    private final GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL),
            RuntimeWiring.newRuntimeWiring()
                    .type("Query", type -> type.dataFetcher("words", new RootDataFetcher(words()))
                            .dataFetcher("fails", new RootDataFetcher(failing()))
                            .dataFetcher("must", new RootDataFetcher(failing())))
                    .type("Word", type -> type.dataFetcher("text", new PropertyFetcher(word -> ((Word) word).text()))
                            .dataFetcher("following", new LoaderDataFetcher(following()))
                            .dataFetcher("none", new LoaderDataFetcher(none())))
                    .build());

    private static FieldLoader words() {
        return arguments -> parents -> Collections.nCopies(parents.size(),
                ((List<?>) arguments.get("of")).stream().map(text -> new Word((String) text)).toList());
    }

    private static FieldLoader failing() {
        return arguments -> {
            throw ApiException.invalid("of", "of is wrong");
        };
    }

    private static FieldLoader none() {
        return arguments -> parents -> Collections.nCopies(parents.size(), null);
    }

    private FieldLoader following() {
        return arguments -> parents -> {
            calls.add(arguments.get("by") + " for " + parents.size());
            return parents.stream().map(word -> new Word(((Word) word).text() + "+" + arguments.get("by"))).toList();
        };
    }

    private String answer(String document, Map<String, Object> variables, Duration timeout) {
        RequestId request = new RequestId("request");
        Operation operation = new Operation(schema, new Leaves(),
                new DocumentReader(schema, new LimitCheck(TestLimits.DEFAULT)).read(document, request), null);
        return new PlanExecutor(schema, new LibraryExecutor(schema), timeout, 1_000_000)
                .execute(operation, variables, request, null)
                .json().toString();
    }

    private String answer(String document) {
        return answer(document, Map.of(), Duration.ofSeconds(5));
    }

    @Test
    void a_level_is_one_call_for_each_set_of_arguments() {
        answer("""
                { words(of: ["a", "b", "c"]) { one: following { text } same: following(by: 1) { text }
                  two: following(by: 2) { following { text } } } }""");
        assertThat(calls).containsExactly("1 for 6", "2 for 3", "1 for 3");
    }

    @Test
    void keys_stand_in_the_order_of_the_document() {
        assertThat(answer("{ words(of: \"a\") { following { text } __typename text } }"))
                .isEqualTo(
                        "{\"data\":{\"words\":[{\"following\":{\"text\":\"a+1\"},\"__typename\":\"Word\",\"text\":\"a\"}]}}");
    }

    @Test
    void a_null_against_the_schema_takes_the_nearest_nullable_field_with_it() {
        assertThat(answer("{ words(of: [\"a\"]) { text none { text } } fails { text } }"))
                .startsWith("{\"data\":{\"words\":null,\"fails\":null}")
                .contains(
                        "\"path\":[\"words\",0,\"none\"],\"extensions\":{\"code\":\"INTERNAL_ERROR\",\"requestId\":\"request\"}")
                .contains(
                        "{\"message\":\"of is wrong\",\"locations\":[{\"line\":1,\"column\":43}],\"path\":[\"fails\"],"
                                + "\"extensions\":{\"code\":\"INVALID_ARGUMENT\",\"field\":\"of\"}}");
    }

    @Test
    void what_fails_in_many_places_is_told_of_ten_and_counted() {
        String many = "\"a\", ".repeat(30);
        assertThat(answer("{ words(of: [" + many + "]) { none { text } } }"))
                .contains("\"path\":[\"words\",9,\"none\"]").doesNotContain("\"path\":[\"words\",10,")
                .endsWith(",\"extensions\":{\"errorsLeftOut\":20}}");
    }

    @Test
    void a_failure_where_nothing_may_be_null_leaves_no_data() {
        assertThat(answer("{ must { text } }")).startsWith("{\"data\":null,\"errors\":[");
    }

    @Test
    void conditions_follow_the_variables_of_each_request() {
        String document = "query($b: Boolean!) { words(of: []) { text } ... @include(if: $b) { fails @skip(if: $b) { text } } }";
        assertThat(answer(document, Map.of("b", true), Duration.ofSeconds(5))).isEqualTo("{\"data\":{\"words\":[]}}");
        assertThat(answer(document, Map.of("b", false), Duration.ofSeconds(5))).isEqualTo("{\"data\":{\"words\":[]}}");
    }

    @Test
    void a_variable_within_a_list_is_the_one_of_each_request() {
        String document = "query($w: String!) { words(of: [\"a\", $w]) { text } }";
        for (String word : List.of("b", "c")) {
            assertThat(answer(document, Map.of("w", word), Duration.ofSeconds(5)))
                    .isEqualTo("{\"data\":{\"words\":[{\"text\":\"a\"},{\"text\":\"" + word + "\"}]}}");
        }
    }

    @Test
    void a_variable_that_does_not_fit_refuses_the_request() {
        assertThatThrownBy(() -> answer("query($w: [String!]!) { words(of: $w) { text } }", Map.of("w", 1.5),
                Duration.ofSeconds(5))).isInstanceOf(Refusal.class);
    }

    @Test
    void no_call_starts_after_the_deadline() {
        assertThatThrownBy(() -> answer("{ words(of: \"a\") { following { text } } }", Map.of(), Duration.ofNanos(-1)))
                .isInstanceOf(OperationTimedOut.class);
        assertThat(calls).isEmpty();
    }

    @Test
    void what_graphql_java_answers_is_not_known_by_its_sources() {
        Sources sources = new Sources(1000);
        RequestId request = new RequestId("request");
        Operation operation = new Operation(schema, new Leaves(), new DocumentReader(schema,
                new LimitCheck(TestLimits.DEFAULT)).read("{ __typename __schema { queryType { name } } }", request),
                null);
        new PlanExecutor(schema, new LibraryExecutor(schema), Duration.ofSeconds(5), 1_000_000)
                .execute(operation, Map.of(), request, sources);
        assertThat(sources.isComplete()).isFalse();
    }

    @Test
    void introspection_is_left_to_graphql_java() {
        assertThat(answer("{ __type(name: \"Word\") { name } words(of: []) { text } }"))
                .isEqualTo("{\"data\":{\"__type\":{\"name\":\"Word\"},\"words\":[]}}");
    }
}
