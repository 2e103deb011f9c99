package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.RequestId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptOperationsTest {
    private final List<String> made = new ArrayList<>();
    private final KeptOperations kept = new KeptOperations(40);

    private Operation get(String document, String name) {
        return kept.get(new KeptOperations.Key(document, name), key -> {
            made.add(key.text());
            return new Operation(Aviary.schema(0, 0), new Leaves(), new DocumentReader(Aviary.schema(0, 0),
                    new LimitCheck(TestLimits.DEFAULT)).read(key.text(), new RequestId("r")), key.operationName());
        });
    }

    @Test
    void an_operation_is_made_once() {
        assertThat(get("{ count }", null)).isSameAs(get("{ count }", null));
        assertThat(made).hasSize(1);
    }

    @Test
    void documents_with_one_hash_code_are_two() {
        assertThat("{ Aa: count }".hashCode()).isEqualTo("{ BB: count }".hashCode());
        assertThat(get("{ Aa: count }", null)).isNotSameAs(get("{ BB: count }", null));
    }

    @Test
    void two_operations_of_one_document_are_two() {
        String document = "query A {count} query B {count}";
        assertThat(get(document, "A")).isNotSameAs(get(document, "B"));
    }

    @Test
    void the_one_not_used_for_longest_goes_when_the_texts_grow_too_long() {
        get("{ a: count }", null);
        get("{ b: count }", null);
        get("{ a: count }", null);
        get("{ c: count, d: count }", null);
        get("{ a: count }", null);
        get("{ b: count }", null);
        assertThat(made).containsExactly("{ a: count }", "{ b: count }", "{ c: count, d: count }", "{ b: count }");
    }
}
