package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsTest {

    @Test
    void a_text_without_surrogates_has_equal_indexes() {
        assertThat(CodePoints.of("Vilnius").indexOf(3)).isEqualTo(3);
    }

    @Test
    void a_surrogate_pair_is_one_code_point() {
        CodePoints points = CodePoints.of("😀 Vilnius");
        assertThat(points.indexOf(3)).isEqualTo(2);
        assertThat(points.count()).isEqualTo(9);
    }

    @Test
    void a_lone_surrogate_is_one_code_point() {
        assertThat(CodePoints.of("\uDE00\uD83D\uD83D\uDE00\uD83D").count()).isEqualTo(4);
    }

    @Test
    void an_index_outside_the_text_is_refused() {
        assertThatThrownBy(() -> CodePoints.of("Vilnius").indexOf(8)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property
    void every_index_is_what_java_counts(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {
            assertThat(points.indexOf(i)).isEqualTo(text.codePointCount(0, i));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "😀", "\uD83D", "\uDE00").list().ofMaxSize(400)
                .map(parts -> String.join("", parts));
    }
}
