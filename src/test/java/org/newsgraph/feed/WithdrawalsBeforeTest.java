package org.newsgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What was not written down of articles that were there before is found in their revisions and the log. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawalsBeforeTest {
    private static final Path FILLING = Path.of("db/migration/V102__fill_what_articles_were_told_as.sql");
    private static final Path DATING = Path.of("db/migration/V108__find_when_articles_were_told.sql");

    @Inject
    AgroalDataSource dataSource;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String told = "SELECT a.uri, t.category, t.language, ARRAY(SELECT DISTINCT n FROM unnest(t.named || t.once) n"
            + " ORDER BY n)::text AS names, t.latest AND a.status <> 'CANCELED' AS latest FROM article_told_as t"
            + " JOIN article a ON a.id = t.article_id WHERE a.uri LIKE '%:" + run + "' ORDER BY a.uri, t.category";
    private final String dated = "SELECT t.category, t.youngest, t.published_at, t.ended_at IS NULL FROM article_told_as t"
            + " JOIN article a ON a.id = t.article_id WHERE a.uri = 'urn:filled:stays:" + run + "' ORDER BY t.category";
    private final String killed = "SELECT DISTINCT t.ended_at = s.killed_at FROM article_told_as t JOIN article a"
            + " ON a.id = t.article_id JOIN tombstone s ON s.article_id = a.id WHERE a.uri = 'urn:filled:killed:" + run
            + "'";
    private final String left = "SELECT t.category, t.ended_at = c.created_at FROM change c JOIN article_told_as t ON t.id = c.left_told"
            + " JOIN article a ON a.id = c.article_id WHERE a.uri = 'urn:filled:stays:" + run + "'";

    private String publish(String name, String category, String text) {
        return Newsroom.ingest(Map.of("uri", "urn:filled:" + name + ":" + run, "category", category, "language", "en",
                "text", text)).get("ingestArticles[0].article.id");
    }

    @Test
    void the_migration_finds_what_the_log_would_have_remembered() throws SQLException, IOException {
        for (String name : List.of("stays", "killed")) {
            publish(name, "first", "Dora Wexcombe said that the boats were safe. Dora Wexcombe smiled.");
            String article = publish(name, "second", "It rained on the quay all day long.");
            if (name.equals("killed")) {
                assertThat(Keyed.with(Role.EDITOR).ask("mutation { killArticle(id: \"" + article + "\") { id } }")
                        .getString("errors")).isNull();
            }
        }
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                List<String> remembered = rows(statement, told);
                assertThat(remembered).hasSize(4).filteredOn(row -> row.contains("{}")).hasSize(2);
                List<String> times = rows(statement, dated);
                assertThat(times).hasSize(2).filteredOn(row -> row.endsWith(" t")).hasSize(1);
                statement.execute("DELETE FROM article_told_as");
                statement.execute("UPDATE change SET left_told = NULL");
                statement.execute(Files.readString(FILLING));
                List<String> filled = rows(statement, told);
                assertThat(filled).hasSize(4).containsAll(remembered.stream().filter(row -> !row.contains(":killed:")
                        || row.contains(" first ")).toList());
                statement.execute(Files.readString(DATING));
                assertThat(rows(statement, left)).containsExactly("first t");
                assertThat(rows(statement, dated)).isEqualTo(times);
                assertThat(rows(statement, killed)).containsExactly("t");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? " " : "").append(results.getString(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
