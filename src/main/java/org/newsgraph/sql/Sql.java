package org.newsgraph.sql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import io.agroal.api.AgroalDataSource;

/** Runs statements and reads their rows. */
@Singleton
public class Sql {
    private final AgroalDataSource dataSource;
    private final ReadingWatch watch;
    private final LongAdder executed = new LongAdder();
    private final ThreadLocal<@Nullable Reading> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Restriction> restriction = new ThreadLocal<>();

    Sql(AgroalDataSource dataSource, ReadingWatch watch) {
        this.dataSource = dataSource;
        this.watch = watch;
    }

    /**
     * Runs an action of this thread that only reads; all its statements share one connection.
     *
     * @param time
     *        how long it may take
     * @param statementTime
     *        how long each of its statements may take
     * @param abandoned
     *        whether nobody waits for it any longer; asked by another thread, now and then
     * @throws ReadingEnded
     *         from a statement, which is then cancelled in the database, if either time is over or nobody waits
     */
    public <T> T reading(Duration time, Duration statementTime, BooleanSupplier abandoned, Supplier<T> action) {
        try (Reading reading = new Reading(dataSource, time, statementTime, abandoned)) {
            return watched(reading, action);
        }
    }

    private <T> T watched(Reading reading, Supplier<T> action) {
        current.set(reading);
        watch.add(reading);
        try {
            return onPremise(reading, action);
        } finally {
            watch.remove(reading);
            current.remove();
        }
    }

    private <T> T onPremise(Reading reading, Supplier<T> action) {
        try {
            T result = action.get();
            if (!isRefuted(reading)) {
                return result;
            }
        } catch (ReadingEnded ended) {
            throw ended;
        } catch (RuntimeException failure) {
            if (!isRefuted(reading, failure)) {
                throw failure;
            }
        }
        reading.startAgain();
        return action.get();
    }

    private boolean isRefuted(Reading reading, RuntimeException failure) {
        try {
            return isRefuted(reading);
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
            return false;
        }
    }

    private boolean isRefuted(Reading reading) {
        if (reading.premise().isOpen()) {
            confirm(reading);
        }
        return reading.premise().isRefuted();
    }

    /** A reading that needs no other statement asks for the numbers alone. */
    private void confirm(Reading reading) {
        Landmark landmark = Objects.requireNonNull(reading.premise().takeDue());
        reading.premise().find(rows(SqlText.of(landmark.statement()), row -> found(landmark, row)).get(0));
    }

    private static List<Long> found(Landmark landmark, Row row) {
        landmark.columns().forEach(row::see);
        return landmark.read(row);
    }

    /**
     * Whether this reading may use what was read while a landmark had these numbers. If they turn out to be others now, its
     * action is run a second time, and then may not.
     */
    public boolean assume(Landmark landmark, List<Long> numbers) {
        Reading reading = current.get();
        if (reading == null || isRestricted() || !reading.premise().assume(landmark, numbers)) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            reading.see(landmark.columns().get(i), numbers.get(i));
        }
        return true;
    }

    /**
     * Reads what somebody wants to keep.
     *
     * @param keep
     *        gets it with the numbers that the landmark had no later than it was read; is not called where what is read is for
     *        one caller alone, or may never be committed
     */
    public <T> T noting(Landmark landmark, Supplier<T> read, BiConsumer<List<Long>, T> keep) {
        Reading reading = current.get();
        if (reading == null || isRestricted()) {
            return read.get();
        }
        reading.premise().ask(landmark);
        T found = read.get();
        List<Long> numbers = reading.premise().found();
        if (numbers != null) {
            keep.accept(numbers, found);
        }
        return found;
    }

    /** Runs an action of this thread for somebody who may not see all rows; queries in it find the others not to be there. */
    public <T> T restricted(Restriction to, Supplier<T> action) {
        Restriction outer = restriction.get();
        restriction.set(to);
        try {
            return action.get();
        } finally {
            restriction.set(outer);
        }
    }

    SqlText restricted(SqlText text) {
        Restriction to = restriction.get();
        return to == null ? text : to.applyTo(text);
    }

    /** Whether this thread works for somebody who may not see all rows: what is kept for everybody is not for them. */
    public boolean isRestricted() {
        return restriction.get() != null;
    }

    /** Whether this thread is in a reading, so that whatever it sees is committed. */
    public boolean isReading() {
        return current.get() != null;
    }

    /** What an owner has read in the course of this reading, so that it need not be read again; outside of one nothing. */
    public <K, V> Map<K, V> memory(Class<?> owner) {
        Reading reading = current.get();
        return reading == null ? new HashMap<>() : reading.memory(owner);
    }

    /** The highest version that rows of this reading had in the column; null if there was none. See {@link Row#see}. */
    public @Nullable Long seen(String column) {
        Reading reading = current.get();
        return reading == null ? null : reading.seen(column);
    }

    /** All rows of a query; bound it in its own text. */
    public <T extends @Nullable Object> List<T> rows(SqlText text, Function<Row, T> mapper) {
        executed.increment();
        Reading reading = current.get();
        SqlText seen = restricted(text);
        try {
            return reading == null
                    ? alone(seen, mapper)
                    : query(reading.connection(), reading, seen, mapper);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private <T extends @Nullable Object> List<T> alone(SqlText text, Function<Row, T> mapper) throws SQLException {
        try (Connection connection = Acquisition.from(dataSource)) {
            return query(connection, null, text, mapper);
        }
    }

    private static <T extends @Nullable Object> List<T> query(Connection connection, @Nullable Reading reading,
            SqlText text, Function<Row, T> mapper) throws SQLException {
        Landmark landmark = reading == null ? null : reading.premise().due();
        String statements = landmark == null ? text.text() : landmark.statement() + ";" + text.text();
        try (PreparedStatement statement = connection.prepareStatement(statements)) {
            Parameters.bind(connection, statement, text.parameters());
            try (ResultSet results = reading == null
                    ? statement.executeQuery()
                    : behind(landmark, reading, statement)) {
                return read(results.unwrap(ResultSet.class), reading, mapper);
            }
        }
    }

    /** The rows of the statement proper, behind the landmark's if that is asked for. */
    private static ResultSet behind(@Nullable Landmark landmark, Reading reading, PreparedStatement statement)
            throws SQLException {
        ResultSet first = reading.execute(statement);
        if (landmark == null) {
            return first;
        }
        try (first) {
            reading.premise().find(read(first.unwrap(ResultSet.class), reading, row -> found(landmark, row)).get(0));
        }
        statement.getMoreResults();
        return statement.getResultSet();
    }

    /** Runs a statement that changes rows, in the transaction of the caller if there is one. */
    public int update(SqlText text) {
        executed.increment();
        try (Connection connection = Acquisition.from(dataSource);
                PreparedStatement statement = connection.prepareStatement(text.text())) {
            Parameters.bind(connection, statement, text.parameters());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Stores rows in the transaction of the caller; without any, nothing is run. */
    public void copy(CopyRows rows) {
        if (rows.isEmpty()) {
            return;
        }
        executed.increment();
        ByteBuffer bytes = rows.bytes();
        try (Connection connection = Acquisition.from(dataSource)) {
            copy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(rows.statement()), bytes);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void copy(CopyIn copy, ByteBuffer bytes) throws SQLException {
        try {
            copy.writeToCopy(bytes.array(), bytes.position(), bytes.remaining());
            copy.endCopy();
        } finally {
            // When the connection broke it would wait for the end of the copy for ever, with the rollback that comes next.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** How many connections there are at most: so many statements can run at the same time. */
    public int connections() {
        return dataSource.getConfiguration().connectionPoolConfiguration().maxSize();
    }

    /** Statements run since the start, for tests and metrics. */
    public long executed() {
        return executed.sum();
    }

    private static <T extends @Nullable Object> List<T> read(ResultSet results, @Nullable Reading reading,
            Function<Row, T> mapper) throws SQLException {
        List<T> rows = new ArrayList<>();
        Row row = new Row(results, reading);
        while (results.next()) {
            rows.add(mapper.apply(row));
        }
        return rows;
    }
}
