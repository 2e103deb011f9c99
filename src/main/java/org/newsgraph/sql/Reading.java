package org.newsgraph.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/**
 * The statements that one answer takes, on one connection, which is taken when the first of them needs it. One thread runs
 * them; another one may end them.
 */
final class Reading implements AutoCloseable {
    /** A statement that is cancelled when its time is over still has this long to say so. */
    private static final long MILLISECONDS_TO_CANCEL = 1000;
    private static final long NANOSECONDS_BETWEEN_CANCELS = TimeUnit.MILLISECONDS.toNanos(MILLISECONDS_TO_CANCEL / 2);
    private final AgroalDataSource dataSource;
    private final long end;
    private final long statementTime;
    private final BooleanSupplier abandoned;
    private final Map<Class<?>, Map<?, ?>> memories = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Premise premise = new Premise();
    private @Nullable Connection connection;
    private int formerNetworkTimeout;
    private volatile @Nullable PreparedStatement running;
    private volatile long statementEnd;
    private volatile boolean ended;
    /** On the thread of the watch alone. */
    private @Nullable PreparedStatement cancelled;
    private long cancelledAt;

    Reading(AgroalDataSource dataSource, Duration time, Duration statementTime, BooleanSupplier abandoned) {
        this.dataSource = dataSource;
        this.end = System.nanoTime() + time.toNanos();
        this.statementTime = statementTime.toNanos();
        this.abandoned = abandoned;
    }

    /**
     * @throws ReadingEnded
     *         if others have all of them, for as long as one may wait
     */
    Connection connection() throws SQLException {
        if (connection == null) {
            connection = Acquisition.from(dataSource);
            limitSilence(connection);
        }
        return connection;
    }

    /** A database that has gone without a word would be waited for as long as the thread lives. */
    private void limitSilence(Connection acquired) throws SQLException {
        formerNetworkTimeout = acquired.getNetworkTimeout();
        long left = TimeUnit.NANOSECONDS.toMillis(Math.max(0, end - System.nanoTime())) + MILLISECONDS_TO_CANCEL;
        acquired.setNetworkTimeout(Runnable::run, Math.toIntExact(Math.min(Integer.MAX_VALUE, left)));
    }

    /**
     * @throws ReadingEnded
     *         if it is ended before or meanwhile
     */
    ResultSet execute(PreparedStatement statement) throws SQLException {
        statementEnd = System.nanoTime() + statementTime;
        running = statement;
        try {
            checkNotEnded();
            statement.execute();
            return statement.getResultSet();
        } catch (SQLException failure) {
            // The watch may be busy with others, and a connection that says nothing fails by itself.
            ended = ended || isOver(System.nanoTime());
            checkNotEnded();
            throw failure;
        } finally {
            running = null;
        }
    }

    private void checkNotEnded() {
        if (ended) {
            throw new ReadingEnded();
        }
    }

    private boolean isOver(long now) {
        return now - end > 0 || running != null && now - statementEnd > 0;
    }

    /** Ends it, if its time is over or nobody waits for it: no further statement is run. */
    void endIfOver() {
        ended = ended || isOver(System.nanoTime()) || abandoned.getAsBoolean();
    }

    /**
     * Cancels the statement that runs if it is ended, in the database; the driver sees to it that no later one is hit. It may not
     * have begun there, so that it is told again later.
     */
    void cancelIfEnded() throws SQLException {
        PreparedStatement statement = running;
        long now = System.nanoTime();
        if (!ended || statement == null || statement == cancelled && now - cancelledAt < NANOSECONDS_BETWEEN_CANCELS) {
            return;
        }
        try {
            statement.cancel();
        } finally {
            cancelled = statement;
            cancelledAt = System.nanoTime();
        }
    }

    Premise premise() {
        return premise;
    }

    /** What was found is forgotten: the reading starts again, and relies on nothing that was read before it. */
    void startAgain() {
        premise.bar();
        memories.clear();
        versions.clear();
    }

    void see(String version, long value) {
        versions.merge(version, value, Math::max);
    }

    @Nullable
    Long seen(String version) {
        return versions.get(version);
    }

    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> memory(Class<?> owner) {
        return (Map<K, V>) memories.computeIfAbsent(owner, o -> new HashMap<K, V>());
    }

    @Override
    public void close() {
        Connection taken = connection;
        if (taken == null) {
            return;
        }
        try (taken) {
            if (!taken.isClosed()) {
                taken.setNetworkTimeout(Runnable::run, formerNetworkTimeout);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
