package org.newsgraph.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Budgets of replicas of the version before, which go on until all are exchanged. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormerBudgetsTest {
    private static final long KEY = 850_000;

    @Inject
    RateLimiter rates;
    @Inject
    Table table;
    @Inject
    AgroalDataSource dataSource;

    private static Caller partner(long key) {
        return Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), key, null, "192.0.2.1");
    }

    @Test
    void those_that_have_expired_are_forgotten() {
        table.update("INSERT INTO rate_bucket (id, expires_at) VALUES ('former over', 1), ('former begun', NULL),"
                + " ('former good', " + Long.MAX_VALUE + ")");
        rates.forgetExpired();
        assertThat(table.rows("SELECT id FROM rate_bucket WHERE id LIKE 'former %'")).containsExactly("former good");
        table.update("DELETE FROM rate_bucket WHERE id = 'former good'");
    }

    @Test
    void one_that_comes_in_between_is_taken_from() throws Exception {
        assertThat(rates.take(partner(KEY), 3000).granted()).isTrue();
        try (Connection former = dataSource.getConnection()) {
            former.setAutoCommit(false);
            copy(former, KEY, KEY + 1);
            CompletableFuture<Budget> taken = CompletableFuture.supplyAsync(() -> rates.take(partner(KEY + 1), 1));
            Thread.sleep(300);
            former.commit();
            former.setAutoCommit(true);
            Budget budget = taken.get(10, TimeUnit.SECONDS);
            assertThat(budget.granted()).isTrue();
            assertThat(budget.remaining()).isLessThan(budget.limit() - 1500);
        }
    }

    private static void copy(Connection connection, long from, long to) throws SQLException {
        connection.createStatement().execute("INSERT INTO rate_bucket (id, state, expires_at) SELECT 'k:" + to
                + "', state, expires_at FROM rate_bucket WHERE id = 'k:" + from + "'");
    }
}
