package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.access.Sight;
import org.newsgraph.execution.SmallLibrary.Book;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.RequiredScopes;
import org.newsgraph.sql.LockLimit;
import org.newsgraph.sql.NoDatabase;
import org.newsgraph.vocabulary.Scope;

/** What becomes of an operation, from its document to its answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EngineTest {
    private static final RequestId REQUEST = new RequestId("request-1");
    private static final IntConsumer FREE = points -> {
    };
    private static final Caller ANYBODY = Caller.anonymous("192.0.2.1");
    private final SmallLibrary library = new SmallLibrary();
    private final List<Actor> actors = new ArrayList<>();
    private final Engine engine = engine(TestLimits.DEFAULT);

    private Engine engine(Limits limits) {
        return new Engine(library.schema(), new RequiredScopes(Map.of("add", Set.of(Scope.INGEST))), limits,
                NoDatabase.sql(), new LockLimit(), new Sight() {
                    @Override
                    public <T> T during(Caller caller, Supplier<T> work) {
                        actors.add(Actor.current());
                        return work.get();
                    }
                });
    }

    private static Answer answer(Engine engine, String document, Map<String, Object> variables) {
        return engine.execute(engine.prepare(document, null, REQUEST, FREE), variables, REQUEST, ANYBODY,
                () -> false, null);
    }

    private Answer answer(String document) {
        return answer(engine, document, Map.of());
    }

    private static Map<String, Object> variables(String name, Object value) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(name, value);
        return variables;
    }

    private Answer failing(RuntimeException failure) {
        library.failure = failure;
        return answer("mutation { lend(days: 1) { title } }");
    }

    @Test
    void a_query_is_answered_on_behalf_of_its_caller() {
        Answer answer = answer("{ book { title author { name } } }");
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.EXECUTED);
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.json()).hasToString(
                "{\"data\":{\"book\":{\"title\":\"The Harbour\",\"author\":{\"name\":\"Ada Brandt\"}}}}");
        assertThat(actors).containsExactly(new Actor(ANYBODY, "request-1", null));
        assertThat(Actor.current().caller()).isNull();
    }

    @Test
    void what_is_asked_of_other_types_does_not_apply() {
        assertThat(answer(
                "{ either { ... on Person { name } ... on Either { __typename } ... on Book { title } ... on Named { name } } }")
                .json()).hasToString("{\"data\":{\"either\":{\"__typename\":\"Book\",\"title\":\"The Harbour\"}}}");
        assertThat(answer("{ named { ... on Named { name } ... on Either { __typename } } }").json())
                .hasToString("{\"data\":{\"named\":{\"name\":\"Ada Brandt\",\"__typename\":\"Person\"}}}");
    }

    @Test
    void a_mutation_is_executed_once_and_in_its_order() {
        Answer answer = answer(
                "mutation { one: add(books: [\"A\", \"B\"]) { title } two: add(books: \"C\") { title } }");
        assertThat(answer.isWhole()).isTrue();
        assertThat(answer.json()).hasToString(
                "{\"data\":{\"one\":[{\"title\":\"A\"},{\"title\":\"B\"}],\"two\":[{\"title\":\"C\"}]}}");
        assertThat(library.added).containsExactly("A", "B", "C");
    }

    @Test
    void what_a_mutation_has_done_is_told_though_there_is_no_connection_for_the_rest() {
        library.failure = NoDatabase.ended();
        library.failing = "author";
        Answer answer = answer("mutation { one: add(books: \"A\") { title } two: lend(days: 1) { author { name } } }");
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.EXECUTED);
        assertThat(answer.json().toString()).startsWith("{\"data\":{\"one\":[{\"title\":\"A\"}],\"two\":null},")
                .contains("\"path\":[\"two\",\"author\"]", "\"TIMEOUT\"");
    }

    @Test
    void a_field_that_fails_leaves_null_and_says_where() {
        Answer answer = answer("{ all { title } book(title: \"\") { title } }");
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.EXECUTED);
        assertThat(answer.isWhole()).isFalse();
        assertThat(answer.json())
                .hasToString("{\"data\":{\"all\":[{\"title\":\"One\"},{\"title\":\"Two\"}],\"book\":null},"
                        + "\"errors\":[{\"message\":\"title is empty\",\"locations\":[{\"line\":1,\"column\":17}],"
                        + "\"path\":[\"book\"],\"extensions\":{\"code\":\"INVALID_ARGUMENT\",\"field\":\"title\"}}]}");
    }

    @Test
    void a_variable_that_does_not_fit_refuses_queries_and_mutations() {
        Answer query = answer(engine, "query($t: String) { book(title: $t) { title } }", variables("t", 7));
        assertThat(query.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(query.json().toString()).startsWith("{\"errors\":[{\"message\":")
                .contains("\"code\":\"VALIDATION_ERROR\"");
        Answer mutation = answer(engine, "mutation($d: Int!) { lend(days: $d) { title } }", variables("d", null));
        assertThat(mutation.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(mutation.json().toString()).startsWith("{\"errors\":[{\"message\":")
                .contains("\"code\":\"VALIDATION_ERROR\"");
    }

    /** At the name of a field, and within its value. */
    @ParameterizedTest
    @ValueSource(ints = {20, 30})
    void an_answer_that_is_too_large_is_refused(int most) {
        Answer answer = answer(engine(TestLimits.with(most, Duration.ofSeconds(5))), "{ book { title } }", Map.of());
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.REFUSED);
        assertThat(answer.json())
                .hasToString(
                        "{\"errors\":[{\"message\":\"The answer would have over " + most + " bytes: ask for less\","
                                + "\"extensions\":{\"code\":\"QUERY_TOO_COMPLEX\"}}]}");
    }

    @Test
    void what_takes_too_long_is_answered_so() {
        String late = "{\"errors\":[{\"message\":\"The operation took too long\",\"extensions\":{\"code\":\"TIMEOUT\"}}]}";
        Answer beforeACall = answer(engine(TestLimits.with(10_000, Duration.ofNanos(-1))), "{ book { title } }",
                Map.of());
        assertThat(beforeACall.outcome()).isEqualTo(Answer.Outcome.TIMED_OUT);
        assertThat(beforeACall.json()).hasToString(late);
        library.failure = NoDatabase.ended();
        Answer inAStatement = answer("{ book { author { name } } }");
        assertThat(inAStatement.outcome()).isEqualTo(Answer.Outcome.TIMED_OUT);
        assertThat(inAStatement.json()).hasToString(late);
    }

    @Test
    void what_fails_inside_is_told_by_the_id_of_its_request_alone() {
        Answer answer = failing(new IllegalStateException("password is 1234"));
        assertThat(answer.json().toString()).contains("\"code\":\"INTERNAL_ERROR\"", "\"requestId\":\"request-1\"")
                .doesNotContain("1234");
        Engine blind = new Engine(library.schema(), new RequiredScopes(Map.of()), TestLimits.DEFAULT, NoDatabase.sql(),
                new LockLimit(), new Sight() {
                    @Override
                    public <T> T during(Caller caller, Supplier<T> work) {
                        throw new IllegalStateException("password is 1234");
                    }
                });
        Answer nothing = answer(blind, "{ book { title } }", Map.of());
        assertThat(nothing.outcome()).isEqualTo(Answer.Outcome.FAILED);
        assertThat(nothing.json().toString()).startsWith("{\"errors\":[").contains("\"requestId\":\"request-1\"")
                .doesNotContain("1234");
    }

    @Test
    void what_the_caller_may_not_is_not_admitted_and_what_costs_too_much_neither() {
        assertThat(engine.admit(engine.prepare("{ book { author { name } } }", null, REQUEST, FREE), Map.of(),
                ANYBODY))
                .isEqualTo(new Cost(2, 0));
        assertThat(catchThrowableOfType(Refusal.class, () -> engine.admit(
                engine.prepare("mutation { add(books: []) { title } }", null, REQUEST, FREE), Map.of(), ANYBODY))
                .isDenial())
                .isTrue();
        String dear = "{ shelf(first: 100) { nodes { author { latest(first: 100) { author { latest(first: 2) { title } } } } } } }";
        assertThat(catchThrowableOfType(Refusal.class,
                () -> engine.admit(engine.prepare(dear, null, REQUEST, FREE), Map.of(), ANYBODY)).isDenial()).isFalse();
    }

    @Test
    void a_document_is_read_once_for_each_of_its_operations() {
        String document = "query A { book { title } } query B { all { title } }";
        Operation a = engine.prepare(document, "A", REQUEST, FREE);
        assertThat(engine.prepare(document, "A", REQUEST, FREE)).isSameAs(a);
        assertThat(engine.prepare(document, "B", REQUEST, FREE)).isNotSameAs(a);
        assertThat(catchThrowableOfType(Refusal.class, () -> engine.prepare(document, "C", REQUEST, FREE)).errors()
                .get(0)
                .extensions()).containsEntry("code", "VALIDATION_ERROR");
    }

    @Test
    void an_event_is_answered_with_what_the_subscription_asks_of_it() {
        Operation added = engine.prepare("subscription { added { title author { name } } }", null, REQUEST, FREE);
        engine.source(added, Map.of(), REQUEST).open(event -> {
        });
        assertThat(library.listeners).hasSize(1);
        Answer answer = engine.answerEvent(added, Map.of(), new Book("New"), REQUEST, ANYBODY, () -> false, null);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.EXECUTED);
        assertThat(answer.json())
                .hasToString("{\"data\":{\"added\":{\"title\":\"New\",\"author\":{\"name\":\"Ada Brandt\"}}}}");
    }

    @Test
    void an_event_of_which_the_answer_is_too_large_has_failed_and_is_no_fault_of_the_subscription() {
        Engine small = engine(TestLimits.with(30, Duration.ofSeconds(5)));
        Operation added = small.prepare("subscription { added { title } }", null, REQUEST, FREE);
        Answer answer = small.answerEvent(added, Map.of(), new Book("A book of a long title"), REQUEST, ANYBODY,
                () -> false, null);
        assertThat(answer.outcome()).isEqualTo(Answer.Outcome.FAILED);
        assertThat(answer.json().toString()).contains("QUERY_TOO_COMPLEX", "over 30 bytes");
    }

    @Test
    void a_subscription_whose_argument_is_wrong_has_no_stream() {
        Operation added = engine.prepare("subscription($t: String) { added(title: $t) { title } }", null, REQUEST,
                FREE);
        assertThat(catchThrowableOfType(Refusal.class, () -> engine.source(added, variables("t", ""), REQUEST)).errors()
                .get(0).extensions()).containsEntry("code", "INVALID_ARGUMENT").containsEntry("field", "title");
        assertThat(catchThrowableOfType(Refusal.class, () -> engine.source(added, variables("t", 7), REQUEST)).errors()
                .get(0).extensions()).containsEntry("code", "VALIDATION_ERROR");
    }

    @Test
    void a_stream_that_cannot_be_opened_is_told_by_the_id_of_its_request() {
        library.failure = new IllegalStateException("password is 1234");
        Operation added = engine.prepare("subscription { added { title } }", null, REQUEST, FREE);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> engine.source(added, Map.of(), REQUEST));
        assertThat(refusal.errors().get(0).extensions()).containsEntry("code", "INTERNAL_ERROR")
                .containsEntry("requestId", "request-1");
        assertThat(refusal.getMessage()).doesNotContain("1234");
    }
}
