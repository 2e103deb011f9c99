package org.newsgraph.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.newsgraph.database.DatabaseAddress;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.Durability;
import org.newsgraph.database.EmbeddedDatabase;

import io.vertx.core.json.JsonArray;

/** A PostgreSQL of its own with very many rows, which only plans. */
final class Archive implements AutoCloseable {
    private static final Map<Class<?>, String> TYPES = Map.of(Long.class, "bigint", Integer.class, "int", Float.class,
            "real", Double.class, "float8", Boolean.class, "boolean", Instant.class, "timestamptz");
    private final DatabaseLease server;
    private final Connection connection;

    private Archive(DatabaseLease server) throws SQLException {
        DatabaseAddress at = server.address();
        this.server = server;
        Properties properties = new Properties();
        properties.setProperty("user", at.username());
        properties.setProperty("password", at.password());
        // Else the driver would look for values of the parameters.
        properties.setProperty("preferQueryMode", "simple");
        this.connection = DriverManager.getConnection(at.jdbcUrl(), properties);
    }

    static Archive create(Path folder, int articles) throws SQLException {
        DatabaseLease server = EmbeddedDatabase.start(folder, Durability.NONE);
        DatabaseAddress at = server.address();
        Flyway.configure().dataSource(at.jdbcUrl(), at.username(), at.password())
                .locations("classpath:db/migration").load().migrate();
        Archive archive = new Archive(server);
        archive.execute(script().replace("${articles}", Integer.toString(articles)));
        // As in application.properties.
        archive.execute("SET random_page_cost = 1.1");
        return archive;
    }

    private static String script() {
        try (InputStream in = Archive.class.getResourceAsStream("/plans/archive.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** The plan that the database would keep for the statement, whatever its parameters. */
    Plan plan(SqlText text) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + numbered(text))) {
            results.next();
            return new Plan(new JsonArray(results.getString(1)).getJsonObject(0).getJsonObject("Plan"));
        }
    }

    private static String numbered(SqlText text) {
        StringBuilder numbered = new StringBuilder();
        int parameter = 0;
        for (char c : text.text().toCharArray()) {
            if (c == '?') {
                String type = type(text.parameters().get(parameter++));
                numbered.append('$').append(parameter).append("::").append(type);
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }

    private static String type(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().allMatch(Long.class::isInstance) ? "bigint[]" : "text[]";
        }
        return value == null ? "text" : TYPES.getOrDefault(value.getClass(), "text");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
