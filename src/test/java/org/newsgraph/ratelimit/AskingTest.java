package org.newsgraph.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskingTest {

    private static String expired() {
        throw new BucketNotFoundException();
    }

    private static String refused() {
        throw new BucketExecutionException("the database is not there");
    }

    private static String held() {
        try {
            Thread.sleep(1100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new BucketExecutionException("canceled, as its time is over");
    }

    private static String ask(List<Supplier<String>> times) {
        Iterator<Supplier<String>> next = times.iterator();
        return Asking.twice(() -> next.next().get());
    }

    @Test
    void a_bucket_that_has_expired_is_asked_once_more() {
        assertThat(ask(List.of(AskingTest::expired, () -> "there"))).isEqualTo("there");
        assertThatThrownBy(() -> ask(List.of(AskingTest::expired, AskingTest::expired)))
                .isInstanceOf(BucketNotFoundException.class);
    }

    @Test
    void a_database_that_does_not_answer_is_late_each_time() {
        assertThatThrownBy(() -> ask(List.of(AskingTest::held))).isInstanceOf(BudgetLate.class);
        assertThatThrownBy(() -> ask(List.of(AskingTest::expired, AskingTest::held))).isInstanceOf(BudgetLate.class);
    }

    private static String broken() {
        throw new BucketExecutionException(new SQLException("This connection has been closed", "08003"));
    }

    @Test
    void a_connection_that_has_broken_is_left_for_another() {
        assertThat(ask(List.of(AskingTest::broken, () -> "there"))).isEqualTo("there");
        assertThatThrownBy(() -> ask(List.of(AskingTest::broken, AskingTest::broken))).isInstanceOf(BudgetLate.class);
    }

    @Test
    void one_that_is_not_there_is_a_failure() {
        assertThatThrownBy(() -> ask(List.of(AskingTest::refused))).isInstanceOf(BucketExecutionException.class);
        assertThatThrownBy(() -> ask(List.of(AskingTest::expired, AskingTest::refused)))
                .isInstanceOf(BucketExecutionException.class);
    }
}
