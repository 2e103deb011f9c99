package org.newsgraph.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

import org.postgresql.Driver;

/** Puts Newsgraph's own user and database into a cluster, and checks that the server keeps its promises. */
record DatabaseSetup(DatabaseAddress address) {

    static final String SUPERUSER = "postgres";

    void complete(Durability durability) {
        try (Connection connection = connect()) {
            for (Map.Entry<String, String> setting : durability.settings().entrySet()) {
                check(connection, setting.getKey(), setting.getValue());
            }
            // No superuser: what an attacker makes Newsgraph say to PostgreSQL must not reach the machine.
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                execute(connection,
                        "CREATE ROLE " + DatabaseAddress.NAME + " LOGIN PASSWORD '" + address.password() + "'");
            }
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                execute(connection, "CREATE DATABASE " + DatabaseAddress.NAME + " OWNER " + DatabaseAddress.NAME);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("PostgreSQL has started, but cannot be used: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", address.password());
        // Not by DriverManager, which would keep the driver, and so this class loader, across reloads.
        return new Driver().connect(address.jdbcUrl(SUPERUSER), properties);
    }

    // The data folder may hold a configuration that somebody has edited.
    private static void check(Connection connection, String setting, String expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            if (!result.getString(1).equals(expected)) {
                throw new SQLException(setting + " is " + result.getString(1) + " instead of " + expected);
            }
        }
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, DatabaseAddress.NAME);
            try (ResultSet result = statement.executeQuery()) {
                return !result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
