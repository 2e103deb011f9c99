package org.newsgraph.testsupport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.GlobalId;

import io.agroal.api.AgroalDataSource;

/** What is in the database, as text. */
@ApplicationScoped
public class Table {
    private final AgroalDataSource dataSource;

    Table(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The rows of a query, columns joined by blanks. */
    public List<String> rows(String query, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return rows(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String one(String query, Object... parameters) {
        return rows(query, parameters).get(0);
    }

    public void update(String statement) {
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public interface Work {
        void run() throws Exception;
    }

    /** While nobody else can read the table of this name, nor write to it. */
    public void whileHeld(String name, Work work) throws Exception {
        try (Connection busy = dataSource.getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("LOCK TABLE " + name + " IN ACCESS EXCLUSIVE MODE");
            try {
                work.run();
            } finally {
                busy.rollback();
                busy.setAutoCommit(true);
            }
        }
    }

    public static long key(String globalId) {
        return GlobalId.parse(globalId).orElseThrow().key();
    }

    private static List<String> rows(ResultSet results) throws SQLException {
        List<String> rows = new ArrayList<>();
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
                row.append(i > 1 ? " " : "").append(results.getString(i));
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
