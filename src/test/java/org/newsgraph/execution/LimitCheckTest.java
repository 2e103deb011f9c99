package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.RequestId;

/** Hostile documents: each is refused before it is validated. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitCheckTest {
    private static final RequestId REQUEST = new RequestId("request");
    private final DocumentReader reader = new DocumentReader(Aviary.schema(0, 0), new LimitCheck(TestLimits.DEFAULT));

    private String refusal(String document) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(document, REQUEST));
        AnswerError error = refusal.errors().get(0);
        return error.extensions().get("code") + ": " + error.message();
    }

    private static String repeated(int times, String text) {
        return IntStream.range(0, times).mapToObj(i -> text.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(" "));
    }

    private static String nested(int levels) {
        return "{ bird { " + "ownParent { ".repeat(levels) + "name" + " }".repeat(levels) + " } }";
    }

    @Test
    void twenty_levels_are_allowed_and_no_more() {
        assertThatCode(() -> reader.read(nested(18), REQUEST)).doesNotThrowAnyException();
        assertThat(refusal(nested(19))).isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 20 levels");
    }

    @Test
    void levels_of_fragments_count_where_they_are_spread() {
        assertThat(refusal(
                "{ bird { ownParent { ...F0 } } } " + repeated(20, "fragment F# on Named { ownParent { name } }")
                        .replaceFirst("F0 on Named \\{ ownParent \\{ name", "F0 on Named { "
                                + "ownParent { ".repeat(18) + "name" + " }".repeat(17))))
                .contains("QUERY_TOO_COMPLEX");
    }

    @Test
    void a_fragment_bomb_is_counted_and_not_expanded() {
        String bomb = IntStream.range(0, 18).mapToObj(i -> "fragment F" + i + " on Named { ...F" + (i + 1) + " ...F"
                + (i + 1) + " ...F" + (i + 1) + " ...F" + (i + 1) + " }").collect(Collectors.joining(" "));
        assertThat(refusal("{ bird { ...F0 } } " + bomb + " fragment F18 on Named { name }"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 2000 fields");
    }

    @Test
    void a_ring_of_fragments_is_found() {
        assertThat(refusal("{ bird { ...A } } fragment A on Named { ...B } fragment B on Named { name ...A }"))
                .isEqualTo("VALIDATION_ERROR: A fragment must not spread itself");
        assertThat(refusal("{ bird { name } } fragment A on Named { ...A }")).contains("must not spread itself");
        assertThat(refusal("{ bird { ...A } } fragment A on Named { name ownParent { ... { ...A } } }"))
                .isEqualTo("VALIDATION_ERROR: A fragment must not spread itself");
    }

    @Test
    void aliases_count_in_every_fragment() {
        assertThat(refusal("{ bird { ...A ...A } } fragment A on Named { " + repeated(16, "n#: name") + " }"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 30 aliases");
    }

    @Test
    void root_fields_count_in_fragments_too() {
        assertThat(refusal("{ " + repeated(11, "count") + " ... on Query { " + repeated(10, "count") + " } }"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 20 root fields");
    }

    @Test
    void directives_known_or_not_are_counted() {
        assertThat(refusal("{ bird { name " + "@a ".repeat(51) + "} }"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 50 directives");
    }

    @Test
    void each_fragment_of_one_name_counts() {
        assertThat(refusal("{ bird { ...F } } fragment F on Named { name } fragment F on Named " + "@a ".repeat(51)
                + "{ name }")).isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 50 directives");
        assertThat(refusal("{ bird { ...F } } fragment F on Named { name } fragment F on Named { "
                + repeated(31, "n#: name") + " }"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 30 aliases");
    }

    @Test
    void fragments_count_where_there_is_nothing_else() {
        assertThat(refusal("fragment F on Named " + "@a ".repeat(51) + "{ name }"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 50 directives");
        assertThat(refusal("fragment F on Named { " + "name ".repeat(2_001) + "}"))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 2000 fields");
        assertThat(refusal("fragment F on Named { ...F }")).contains("must not spread itself");
    }

    @Test
    void a_fragment_may_have_more_fields_than_a_document_has_at_its_root() {
        assertThatCode(
                () -> reader.read("{ bird { ...F } } fragment F on Named { " + "name ".repeat(21) + "}", REQUEST))
                .doesNotThrowAnyException();
    }

    @Test
    void definitions_are_counted() {
        assertThat(refusal(repeated(21, "query Q# { count }")))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 20 definitions");
    }

    @Test
    void a_schema_is_asked_for_once() {
        assertThat(refusal("{ a: __schema { queryType { name } } b: __type(name: \"Bird\") { name } }"))
                .contains("QUERY_TOO_COMPLEX").contains("__schema");
    }

    @Test
    void tokens_and_characters_are_counted_by_the_parser() {
        assertThat(refusal("{ " + "name ".repeat(5_001) + "}")).startsWith("QUERY_TOO_COMPLEX");
        assertThat(refusal("{ count } #" + "x".repeat(65_536)))
                .isEqualTo("QUERY_TOO_COMPLEX: A document must have at most 65536 characters");
    }

    @Test
    void deep_brackets_are_refused_by_the_parser() {
        assertThat(refusal("{ count(of: " + "[".repeat(2_000) + "]".repeat(2_000) + ") }"))
                .startsWith("QUERY_TOO_COMPLEX");
    }

    @Test
    void what_is_not_graphql_is_a_syntax_error() {
        assertThat(refusal("{ bird {")).startsWith("SYNTAX_ERROR");
    }

    @Test
    void at_most_ten_errors_are_told() {
        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> reader.read("{ " + repeated(15, "no#") + " }", REQUEST));
        assertThat(refusal.errors()).hasSize(10);
    }
}
