package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LandmarkTest {
    private static final Landmark CHANGE_AND_DIRECTORY = new Landmark("SELECT",
            List.of("change_position", "directory_version"));

    @Test
    void a_later_change_is_later() {
        assertThat(CHANGE_AND_DIRECTORY.isLater(List.of(100L, 8L), List.of(100L, 7L))).isTrue();
        assertThat(CHANGE_AND_DIRECTORY.isLater(List.of(100L, 7L), List.of(100L, 8L))).isFalse();
    }

    @Test
    void the_same_change_is_not_later() {
        assertThat(CHANGE_AND_DIRECTORY.isLater(List.of(100L, 7L), List.of(100L, 7L))).isFalse();
    }

    @Test
    void a_later_change_is_later_whatever_the_directory_says() {
        assertThat(CHANGE_AND_DIRECTORY.isLater(List.of(200L, 3L), List.of(100L, 3L))).isTrue();
        assertThat(CHANGE_AND_DIRECTORY.isLater(List.of(100L, 3L), List.of(200L, 3L))).isFalse();
    }

    @Test
    void anything_is_later_than_nothing() {
        assertThat(CHANGE_AND_DIRECTORY.isLater(List.of(100L, 7L), List.of())).isTrue();
    }
}
