package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The database goes away in the midst of storing many rows. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenCopyTest {
    private static final int MORE_THAN_A_SOCKET_HOLDS = 200_000;

    @Inject
    Sql sql;

    @BeforeEach
    void make_a_table_that_never_takes_its_first_row() {
        sql.update(SqlText.of("CREATE TABLE slow_table (text text)"));
        sql.update(SqlText.of("""
                CREATE FUNCTION wait_for_ever() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_sleep(3600); RETURN NEW; END $$"""));
        sql.update(SqlText.of("""
                CREATE TRIGGER slow BEFORE INSERT ON slow_table FOR EACH ROW EXECUTE FUNCTION wait_for_ever()"""));
    }

    @AfterEach
    void drop_it() {
        sql.update(SqlText.of("DROP TABLE slow_table"));
        sql.update(SqlText.of("DROP FUNCTION wait_for_ever"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MORE_THAN_A_SOCKET_HOLDS})
    void its_transaction_fails_and_does_not_wait_for_ever(int rows) throws Exception {
        CompletableFuture<Void> copying = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> sql.copy(lines(rows))));
        endItsConnection();
        assertThatThrownBy(() -> copying.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(Exception.class).hasStackTraceContaining("SqlFailure");
    }

    private void endItsConnection() throws InterruptedException {
        List<Boolean> ended = List.of();
        while (ended.isEmpty()) {
            Thread.sleep(10);
            ended = sql.rows(SqlText.of("""
                    SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
                    WHERE query LIKE 'COPY slow_table%' AND wait_event = 'PgSleep'"""), row -> row.flag("ended"));
        }
    }

    private static CopyRows lines(int rows) {
        CopyRows lines = new CopyRows("slow_table (text)");
        for (int i = 0; i < rows; i++) {
            lines.add("a line of some forty characters, number " + i);
        }
        return lines;
    }
}
