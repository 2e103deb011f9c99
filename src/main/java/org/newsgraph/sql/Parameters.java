package org.newsgraph.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gives a statement its parameters, in the types that the driver sends as they are. */
final class Parameters {
    private Parameters() {
    }

    static void bind(Connection connection, PreparedStatement statement, List<@Nullable Object> parameters)
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
        return value instanceof Collection<?> values ? array(connection, values) : value;
    }

    private static Object array(Connection connection, Collection<?> values) throws SQLException {
        long[] numbers = new long[values.size()];
        int count = 0;
        for (Object value : values) {
            if (!(value instanceof Long number)) {
                return connection.createArrayOf("text", words(values));
            }
            numbers[count++] = number;
        }
        return numbers;
    }

    private static Object[] words(Collection<?> values) {
        return values.stream().map(value -> value instanceof Enum<?> word ? word.name() : value).toArray();
    }
}
