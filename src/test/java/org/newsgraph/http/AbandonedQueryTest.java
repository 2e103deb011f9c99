package org.newsgraph.http;

import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.LongWaits;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** What becomes of a running statement when the client has gone. */
@QuarkusTest
@TestProfile(LongWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbandonedQueryTest {
    private static final SqlText WAITING = SqlText
            .of("SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state = 'active' AND wait_event_type = 'Lock'");

    @Inject
    AgroalDataSource dataSource;
    @Inject
    Sql sql;

    private List<Integer> waiting() {
        return sql.rows(WAITING, row -> row.integer("pid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Barticles%7BtotalCount%7D%7D", "/feed.atom?first=1", "/export"})
    void a_statement_ends_when_its_client_has_gone(String address) throws Exception {
        try (Connection other = dataSource.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE article IN ACCESS EXCLUSIVE MODE");
            try (Socket client = new Socket("localhost", RestAssured.port)) {
                client.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                // What goes on in the background may wait for the same table, and goes on waiting.
                Set<Integer> seen = new HashSet<>();
                await().until(() -> seen.addAll(waiting()));
                client.close();
                await().until(() -> {
                    List<Integer> now = waiting();
                    seen.addAll(now);
                    return !now.containsAll(seen);
                });
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
    }
}
