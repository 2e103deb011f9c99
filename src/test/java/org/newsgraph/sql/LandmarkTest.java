package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LandmarkTest {
    private static final Landmark SERVER_AND_CHANGE = new Landmark("SELECT", List.of("started", "change_position"));

    @Test
    void a_later_change_is_later() {
        assertThat(SERVER_AND_CHANGE.isLater(List.of(100L, 8L), List.of(100L, 7L))).isTrue();
        assertThat(SERVER_AND_CHANGE.isLater(List.of(100L, 7L), List.of(100L, 8L))).isFalse();
    }

    @Test
    void the_same_change_is_not_later() {
        assertThat(SERVER_AND_CHANGE.isLater(List.of(100L, 7L), List.of(100L, 7L))).isFalse();
    }

    @Test
    void a_server_that_began_later_is_later_wherever_it_counts_on_from() {
        assertThat(SERVER_AND_CHANGE.isLater(List.of(200L, 3L), List.of(100L, 7L))).isTrue();
        assertThat(SERVER_AND_CHANGE.isLater(List.of(100L, 7L), List.of(200L, 3L))).isFalse();
    }

    @Test
    void anything_is_later_than_nothing() {
        assertThat(SERVER_AND_CHANGE.isLater(List.of(100L, 7L), List.of())).isTrue();
    }
}
