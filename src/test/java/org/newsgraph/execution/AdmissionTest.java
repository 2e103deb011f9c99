package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.RequiredScopes;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

/** Who may have what executed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionTest {
    private static final Caller ANYBODY = Caller.anonymous("192.0.2.1");
    private static final Caller PARTNER = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), 7, null, "192.0.2.1");
    private static final Caller EDITOR = Caller.ofKey(Role.EDITOR, Role.EDITOR.scopes(), 8, null, "192.0.2.1");
    private static final Caller WRITER_ONLY = Caller.ofKey(Role.EDITOR, Set.of(Scope.INGEST), 9, null, "192.0.2.1");
    private final SmallLibrary library = new SmallLibrary();
    private final Admission admission = new Admission(new RequiredScopes(Map.of("add", Set.of(Scope.INGEST))),
            TestLimits.with(10, 20, Role.PARTNER));

    private Operation operation(String document) {
        return new Operation(library.schema(), new Leaves(), new DocumentReader(library.schema(),
                new LimitCheck(TestLimits.DEFAULT)).read(document, new RequestId("request")), null);
    }

    private void admit(String document, Caller caller) {
        admission.check(operation(document), caller);
    }

    private String refusal(String document, Caller caller) {
        AnswerError error = catchThrowableOfType(Refusal.class, () -> admit(document, caller)).errors().get(0);
        return error.extensions().get("code") + " " + error.extensions().get("field") + ": " + error.message();
    }

    @Test
    void who_shows_nothing_is_told_to_show_a_key() {
        assertThat(refusal("mutation { add(books: []) { title } }", ANYBODY)).isEqualTo(
                "UNAUTHENTICATED add: add needs the scope INGEST, and the caller showed no key or token");
    }

    @Test
    void who_shows_a_key_without_the_scope_is_told_so() {
        assertThat(refusal("mutation { add(books: []) { title } }", PARTNER))
                .isEqualTo("FORBIDDEN add: add needs the scope INGEST, which the caller has not");
        assertThat(refusal("{ book { title } }", WRITER_ONLY))
                .isEqualTo("FORBIDDEN book: book needs the scope READ, which the caller has not");
    }

    @Test
    void who_has_the_scope_may() {
        assertThatCode(() -> admit("mutation { add(books: []) { title } }", EDITOR)).doesNotThrowAnyException();
        assertThatCode(() -> admit("mutation { add(books: []) { title } }", WRITER_ONLY)).doesNotThrowAnyException();
        assertThatCode(() -> admit("{ book { title } }", ANYBODY)).doesNotThrowAnyException();
    }

    @Test
    void a_field_in_a_fragment_is_found_too() {
        assertThat(refusal("mutation { ...M } fragment M on Mutation { add(books: []) { title } }", ANYBODY))
                .startsWith("UNAUTHENTICATED add");
    }

    @Test
    void the_schema_is_for_those_whose_role_may_have_it_by_whichever_way() {
        for (String document : new String[]{"{ __schema { queryType { name } } }",
                "{ __type(name: \"Book\") { name } }",
                "{ _service { sdl } }"}) {
            assertThat(refusal(document, ANYBODY)).startsWith("UNAUTHENTICATED _")
                    .contains(" is for callers with the role PARTNER");
            assertThatCode(() -> admit(document, PARTNER)).doesNotThrowAnyException();
            assertThatCode(() -> admit(document, EDITOR)).doesNotThrowAnyException();
        }
    }

    @Test
    void an_operation_may_cost_as_much_as_the_limits_say_and_no_more() {
        Cost most = new Cost(10, 20);
        assertThat(admission.check(most)).isEqualTo(most);
        assertThat(catchThrowableOfType(Refusal.class, () -> admission.check(new Cost(11, 20)))).hasMessage(
                "An operation may cost at most 10 points; this one may come to 11");
        assertThat(catchThrowableOfType(Refusal.class, () -> admission.check(new Cost(10, 21)))).hasMessage(
                "An operation may ask for at most 20 objects in lists; this one may come to 21");
    }
}
