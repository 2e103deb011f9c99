package org.newsgraph.socket;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What becomes of a running statement whose answer is not wanted any more; operations may take a minute here. */
@QuarkusTest
@TestProfile(SocketAccessTest.Closed.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketCancelTest {
    private static final SqlText WAITING = SqlText.of("SELECT FROM pg_stat_activity WHERE datname = current_database()"
            + " AND state = 'active' AND wait_event_type = 'Lock'");

    @Inject
    AgroalDataSource dataSource;
    @Inject
    Sql sql;

    private interface Leave {
        void by(SocketClient client);
    }

    /** The table is locked all the while, so that only a cancel can end the statement. */
    private void asksAndLeaves(Leave leave) throws SQLException {
        try (SocketClient client = SocketClient.acknowledged();
                Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE article IN ACCESS EXCLUSIVE MODE");
            try {
                client.subscribe("1", "{ articles { totalCount } }");
                await().until(() -> sql.rows(WAITING, row -> true).size() == 1);
                leave.by(client);
                await().until(() -> sql.rows(WAITING, row -> true).isEmpty());
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
    }

    @Test
    void a_statement_ends_when_its_operation_is_completed() throws SQLException {
        asksAndLeaves(client -> client.complete("1"));
    }

    @Test
    void a_statement_ends_when_its_socket_is_closed() throws SQLException {
        asksAndLeaves(SocketClient::leave);
    }

    @Test
    void a_statement_ends_when_its_socket_is_lost() throws SQLException {
        asksAndLeaves(SocketClient::close);
    }
}
