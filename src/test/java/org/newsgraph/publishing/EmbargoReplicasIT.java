package org.newsgraph.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.Durability;
import org.newsgraph.database.EmbeddedDatabase;
import org.newsgraph.testsupport.PackagedNewsgraph;
import org.newsgraph.testsupport.Recount;

/** Three servers on one database. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbargoReplicasIT {
    private static final int EMBARGOES = 9;
    @TempDir
    Path folder;

    @Test
    void each_embargo_is_lifted_by_one_of_them_in_the_second_in_which_it_ends() throws Exception {
        try (DatabaseLease database = EmbeddedDatabase.start(folder.resolve("data"), Durability.NONE);
                PackagedNewsgraph first = replica(database);
                PackagedNewsgraph second = replica(database);
                PackagedNewsgraph third = replica(database)) {
            List<URI> servers = List.of(first.address(), second.address(), third.address());
            for (int i = 0; i < EMBARGOES; i++) {
                takeIn(servers.get(i % servers.size()), "urn:embargo:" + i, Instant.now().plusSeconds(4));
            }
            try (Connection connection = Recount.connection(database)) {
                await().atMost(Duration.ofMinutes(1)).until(() -> late(connection).size() >= EMBARGOES);
                List<Double> late = late(connection);
                assertThat(late).hasSize(EMBARGOES).allMatch(seconds -> seconds >= 0);
                // A machine that does other things may hold up some of them.
                assertThat(late.get(EMBARGOES / 2)).isLessThan(1.0);
                assertThat(Recount.differences(connection)).isEmpty();
            }
        }
    }

    private PackagedNewsgraph replica(DatabaseLease database) throws Exception {
        return PackagedNewsgraph.replica(folder.resolve("data"), database.address());
    }

    private static void takeIn(URI server, String uri, Instant embargoedUntil) {
        String status = given().contentType("application/json").body(Map.of("query",
                "mutation($article: ArticleInput!) { ingestArticles(articles: [$article]) { status } }", "variables",
                Map.of("article", Map.of("uri", uri, "text", "Mayor Lena Twinlift spoke in Oslo. " + uri,
                        "embargoedUntil", embargoedUntil.toString()))))
                .post(server.resolve("/graphql")).jsonPath().getString("data.ingestArticles[0].status");
        assertThat(status).isEqualTo("CREATED");
    }

    /** Seconds from the end of each embargo to each time that it was lifted, in order. */
    private static List<Double> late(Connection connection) throws SQLException {
        List<Double> late = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT extract(epoch FROM c.created_at"
                + " - a.embargoed_until)::float8 AS late FROM change c JOIN article a ON a.id = c.article_id"
                + " WHERE c.kind = 'EMBARGO_LIFTED' ORDER BY late")) {
            while (rows.next()) {
                late.add(rows.getDouble("late"));
            }
        }
        return late;
    }
}
