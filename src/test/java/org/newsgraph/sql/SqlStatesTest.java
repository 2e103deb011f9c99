package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqlStatesTest {
    private static SqlFailure failure(String state) {
        return new SqlFailure(new SQLException("refused", state));
    }

    @Test
    void a_deadlock_and_a_key_that_was_taken_meanwhile_are_races() {
        assertThat(SqlStates.isRace(failure("40P01"))).isTrue();
        assertThat(SqlStates.isRace(new IllegalStateException(failure("23505")))).isTrue();
        assertThat(SqlStates.isRace(failure("22003"))).isFalse();
    }

    @Test
    void what_a_commit_only_suppresses_counts() {
        IllegalStateException commit = new IllegalStateException("the transaction was rolled back");
        commit.addSuppressed(failure("40001"));
        assertThat(SqlStates.isRace(commit)).isTrue();
    }
}
