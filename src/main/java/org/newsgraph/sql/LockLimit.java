package org.newsgraph.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalPoolInterceptor;

/**
 * How long what a thread does may wait for rows and locks that others hold. It stands at the pool, so that it holds for every
 * transaction, whoever begins it; threads that are given no limit wait as long as it takes.
 */
@Singleton
public class LockLimit implements AgroalPoolInterceptor {
    private static final String NOT_AVAILABLE = "55P03";
    private final ThreadLocal<@Nullable Duration> most = new ThreadLocal<>();

    /** Whether a statement was given up because others held what it wanted. */
    public static boolean isPast(Throwable failure) {
        return SqlStates.isCausedBy(failure, NOT_AVAILABLE::equals);
    }

    public <T> T during(Duration limit, Supplier<T> action) {
        most.set(limit);
        try {
            return action.get();
        } finally {
            most.remove();
        }
    }

    /** Once for each transaction, which has begun by then; the limit ends with it. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        Duration limit = most.get();
        if (limit == null) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            if (!connection.getAutoCommit()) {
                statement.execute("SET LOCAL lock_timeout = " + limit.toMillis());
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
