package org.newsgraph.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** The statements that one answer takes, on one connection, which is taken when the first of them needs it. */
final class Reading implements AutoCloseable {
    private final AgroalDataSource dataSource;
    private final Map<Class<?>, Map<?, ?>> memories = new HashMap<>();
    private @Nullable Connection connection;

    Reading(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Connection connection() throws SQLException {
        if (connection == null) {
            connection = dataSource.getConnection();
        }
        return connection;
    }

    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> memory(Class<?> owner) {
        return (Map<K, V>) memories.computeIfAbsent(owner, o -> new HashMap<K, V>());
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
