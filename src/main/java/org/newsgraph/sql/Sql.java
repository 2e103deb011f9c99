package org.newsgraph.sql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import io.agroal.api.AgroalDataSource;

/** Runs statements and reads their rows. */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource dataSource;
    private final LongAdder executed = new LongAdder();

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query; bound it in its own text. */
    public <T extends @Nullable Object> List<T> rows(SqlText text, Function<Row, T> mapper) {
        executed.increment();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(text.text())) {
            bind(connection, statement, text.parameters());
            try (ResultSet results = statement.executeQuery()) {
                return read(results, mapper);
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs a statement that changes rows, in the transaction of the caller if there is one. */
    public int update(SqlText text) {
        executed.increment();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(text.text())) {
            bind(connection, statement, text.parameters());
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
        try (Connection connection = dataSource.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(rows.statement());
            copy.writeToCopy(bytes.array(), bytes.position(), bytes.remaining());
            copy.endCopy();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Statements run since the start, for tests and metrics. */
    public long executed() {
        return executed.sum();
    }

    private static <T extends @Nullable Object> List<T> read(ResultSet results, Function<Row, T> mapper)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        Row row = new Row(results);
        while (results.next()) {
            rows.add(mapper.apply(row));
        }
        return rows;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<@Nullable Object> parameters)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, toJdbc(connection, parameters.get(i)));
        }
    }

    private static @Nullable Object toJdbc(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        if (value instanceof Collection<?> values) {
            return toArray(connection, values);
        }
        return value;
    }

    private static Object toArray(Connection connection, Collection<?> values) throws SQLException {
        boolean numbers = values.stream().allMatch(Long.class::isInstance);
        Object[] elements = values.stream().map(v -> v instanceof Enum<?> word ? word.name() : v).toArray();
        return connection.createArrayOf(numbers ? "bigint" : "text", elements);
    }
}
