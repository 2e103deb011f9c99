package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProviderVersionTest {
    private static final Instant MORNING = Instant.parse("2025-03-04T08:00:00Z");
    private static final Instant NOON = Instant.parse("2025-03-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 2", "9, 10", "9.1, 10", "1.9, 1.10", "1, 1.1", "1.2.9, 1.10",
            "99999999999999999999, 100000000000000000000"})
    void numbers_count_part_by_part_whatever_the_dates_say(String older, String newer) {
        ProviderVersion one = new ProviderVersion(older, NOON);
        ProviderVersion other = new ProviderVersion(newer, MORNING);
        assertThat(one.isOlderThan(other)).isTrue();
        assertThat(one.isNewerThan(other)).isFalse();
        assertThat(other.isNewerThan(one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 1.0", "a, b", "1., 2", "2, ''", "v2, v1", "2, 1.a"})
    void where_they_say_nothing_the_dates_count(String earlier, String later) {
        assertThat(new ProviderVersion(earlier, MORNING).isOlderThan(new ProviderVersion(later, NOON))).isTrue();
        assertThat(new ProviderVersion(earlier, NOON).isOlderThan(new ProviderVersion(later, MORNING))).isFalse();
    }

    @Test
    void without_either_none_is_older() {
        ProviderVersion known = new ProviderVersion("2.1", null);
        ProviderVersion unknown = new ProviderVersion(null, NOON);
        assertThat(known.isOlderThan(unknown) || known.isNewerThan(unknown)).isFalse();
    }
}
