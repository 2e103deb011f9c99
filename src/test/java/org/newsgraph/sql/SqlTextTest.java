package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlTextTest {
    private static final List<Long> HUNDRED = LongStream.range(0, 100).boxed().toList();

    @Test
    void statements_are_the_same_if_their_texts_and_parameters_are() {
        assertThat(named("harbour", 7L).identity()).isEqualTo(named("harbour", 7L).identity());
        assertThat(named("harbour", 7L).identity()).isNotEqualTo(named("harbour", 8L).identity());
        assertThat(named("harbour", null).identity()).isNotEqualTo(named("ferry", null).identity());
        assertThat(SqlText.of("SELECT ?", 7L).identity()).isNotEqualTo(SqlText.of("SELECT  ?", 7L).identity());
    }

    private static SqlText named(String name, Long key) {
        return SqlText.of("SELECT ?", name).add(", ?", key);
    }

    @Test
    void what_is_asked_for_with_long_lists_takes_much_memory() {
        int one = SqlText.of("SELECT ?", 7L).identity().bytes();
        assertThat(SqlText.of("SELECT ?", HUNDRED).identity().bytes()).isGreaterThan(one + 100 * 24);
        assertThat(SqlText.of("SELECT ?", "x".repeat(1000)).identity().bytes()).isGreaterThan(one + 1000);
    }
}
