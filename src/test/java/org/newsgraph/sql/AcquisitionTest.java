package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcquisitionTest {
    private static final SQLException LATE = new SQLException("Acquisition timeout while waiting for new connection");

    @Test
    void whoever_says_so_in_other_words_has_it_as_a_cause_or_beside() {
        Exception beside = new Exception("not closed");
        beside.addSuppressed(LATE);
        assertThat(Acquisition.isLate(new IllegalStateException(new RuntimeException(LATE)))).isTrue();
        assertThat(Acquisition.isLate(new IllegalStateException(beside))).isTrue();
        assertThat(Acquisition.isLate(new SQLException("another"))).isFalse();
        assertThat(Acquisition.isLate(null)).isFalse();
    }

    @Test
    void failures_that_name_each_other_are_looked_at_once() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.addSuppressed(other);
        assertThat(Acquisition.isLate(one)).isFalse();
        one.addSuppressed(LATE);
        assertThat(Acquisition.isLate(other)).isTrue();
    }
}
