package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What an answer's statements share, and how they are ended. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final SqlText WITHOUT_END = SqlText.of("SELECT pg_sleep(3600)");
    private static final SqlText CONNECTION = SqlText.of("SELECT pg_backend_pid() AS pid");

    @Inject
    Sql sql;

    @Inject
    AgroalDataSource dataSource;

    private List<Integer> connection() {
        return sql.rows(CONNECTION, row -> row.integer("pid"));
    }

    private List<Boolean> sleep() {
        return sql.rows(WITHOUT_END, row -> true);
    }

    @Test
    void all_statements_of_a_reading_take_one_connection() {
        List<Integer> first = sql.reading(LONG, LONG, () -> false, () -> {
            assertThat(connection()).isEqualTo(connection());
            return connection();
        });
        assertThat(first).hasSize(1);
    }

    @Test
    void a_statement_whose_time_is_over_is_cancelled_in_the_database() {
        assertThatThrownBy(() -> sql.reading(SHORT, LONG, () -> false, this::sleep))
                .isInstanceOf(ReadingEnded.class);
        assertThat(sql.rows(SqlText.of("SELECT FROM pg_stat_activity WHERE state = 'active' AND query = ?",
                WITHOUT_END.text()), row -> true)).isEmpty();
    }

    @Test
    void one_statement_may_not_take_all_the_time_of_a_reading() {
        assertThatThrownBy(() -> sql.reading(LONG, SHORT, () -> false, this::sleep)).isInstanceOf(ReadingEnded.class);
    }

    @Test
    void many_short_statements_may_take_longer_than_one_may() {
        SqlText aWhile = SqlText.of("SELECT pg_sleep(0.2)");
        assertThat(sql.reading(LONG, Duration.ofMillis(700), () -> false, () -> {
            for (int i = 0; i < 6; i++) {
                sql.rows(aWhile, row -> true);
            }
            return connection();
        })).hasSize(1);
    }

    @Test
    void a_statement_that_nobody_waits_for_is_cancelled() {
        AtomicBoolean abandoned = new AtomicBoolean();
        assertThatThrownBy(() -> sql.reading(LONG, LONG, () -> abandoned.getAndSet(true), this::sleep))
                .isInstanceOf(ReadingEnded.class);
    }

    @Test
    void nothing_more_is_run_in_a_reading_that_has_ended() {
        long before = sql.executed();
        sql.reading(LONG, LONG, () -> true, () -> {
            assertThatThrownBy(this::sleep).isInstanceOf(ReadingEnded.class);
            assertThatThrownBy(this::sleep).isInstanceOf(ReadingEnded.class);
            return before;
        });
        assertThat(connection()).hasSize(1);
    }

    @Test
    void a_reading_for_which_there_is_no_connection_ends() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < sql.connections(); i++) {
                all.add(dataSource.getConnection());
            }
            assertThatThrownBy(() -> sql.reading(LONG, LONG, () -> false, this::connection))
                    .isInstanceOf(ReadingEnded.class);
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }

    @Test
    void what_is_remembered_ends_with_the_reading() {
        String found = sql.reading(LONG, LONG, () -> false, () -> {
            sql.<String, String>memory(ReadingTest.class).put("a", "b");
            return sql.<String, String>memory(ReadingTest.class).get("a");
        });
        assertThat(found).isEqualTo("b");
        assertThat(sql.memory(ReadingTest.class)).isEmpty();
    }

    /** A landmark at which the database stands. */
    private static Landmark numbers(long now) {
        return new Landmark("SELECT " + now + "::bigint AS n", List.of("n"));
    }

    private int runs(Landmark landmark, long assumed, Runnable inside) {
        int[] runs = new int[1];
        sql.reading(LONG, LONG, () -> false, () -> {
            runs[0]++;
            sql.assume(landmark, List.of(assumed));
            inside.run();
            return runs[0];
        });
        return runs[0];
    }

    @Test
    void a_premise_that_holds_is_asked_for_along_with_the_next_statement() {
        long before = sql.executed();
        assertThat(runs(numbers(7), 7, this::connection)).isEqualTo(1);
        assertThat(sql.executed()).isEqualTo(before + 1);
    }

    @Test
    void what_rests_on_a_premise_that_does_not_hold_is_done_again_without_it() {
        List<Boolean> granted = new ArrayList<>();
        List<Integer> last = sql.reading(LONG, LONG, () -> false, () -> {
            granted.add(sql.assume(numbers(8), List.of(7L)));
            return connection();
        });
        assertThat(granted).containsExactly(true, false);
        assertThat(last).hasSize(1);
    }

    @Test
    void a_premise_is_asked_for_though_no_statement_follows() {
        assertThat(runs(numbers(8), 7, () -> {
        })).isEqualTo(2);
    }

    @Test
    void a_failure_on_a_premise_that_does_not_hold_is_none() {
        boolean[] failed = new boolean[1];
        assertThat(runs(numbers(8), 7, () -> {
            connection();
            if (!failed[0]) {
                failed[0] = true;
                throw new IllegalStateException("what was kept is gone");
            }
        })).isEqualTo(2);
    }

    @Test
    void two_premises_are_not_taken_together_unless_they_are_one() {
        sql.reading(LONG, LONG, () -> false, () -> {
            assertThat(sql.assume(numbers(7), List.of(7L))).isTrue();
            assertThat(sql.assume(numbers(7), List.of(6L))).isFalse();
            return connection();
        });
    }

    @Test
    void outside_of_a_reading_nothing_is_assumed() {
        assertThat(sql.assume(numbers(7), List.of(7L))).isFalse();
    }
}
