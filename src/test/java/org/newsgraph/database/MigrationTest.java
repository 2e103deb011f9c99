package org.newsgraph.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A database of the first release, V06, with the rows of filled-at-v06.sql in it, brought to the newest version. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MigrationTest {
    /** The networks of each, and what they are to be. */
    private static final Map<String, String> NETWORKS = Map.of("{203.0.113.0/024,192.0.2.7}",
            "{203.0.113.0/24,192.0.2.7}", "{198.51.100.0/24,\" ::ffff:203.0.113.0/24\",0.0.0.0/000}",
            "{198.51.100.0/24,203.0.113.0/24,0.0.0.0/0}", "{0:0:0:0:0:FFFF:cb00:7100/08}", "{203.0.113.0/8}",
            "{::ffff:203.0.113.0/120,::ffff:203.0.113.7}", "{::ffff:203.0.113.0/120,::ffff:203.0.113.7}",
            "{2001:db8:ffff::/032,::ffff:0:1.2.3.4/24}", "{2001:db8:ffff::/32,::ffff:0:1.2.3.4/24}", "{}", "{}");
    private static DatabaseLease database;

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-migration-");
        database = EmbeddedDatabase.start(folder, Durability.NONE);
        to("06");
        try (InputStream rows = MigrationTest.class.getResourceAsStream("/database/filled-at-v06.sql");
                Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
        to("97");
        makeKeys();
        to("latest");
    }

    private static void makeKeys() throws SQLException {
        try (Connection connection = connect();
                PreparedStatement key = connection
                        .prepareStatement("INSERT INTO api_key (name, role, scopes, networks, hint, hash, created_at,"
                                + " expires_at) VALUES (?, 'READER', '{}', ?::text[], '', ?, now(), now())")) {
            for (String networks : NETWORKS.keySet()) {
                key.setString(1, "Key from " + networks);
                key.setString(2, networks);
                key.setString(3, networks);
                key.executeUpdate();
            }
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void to(String version) {
        DatabaseAddress address = database.address();
        Flyway.configure().dataSource(address.jdbcUrl(), address.username(), address.password())
                .locations("filesystem:db/migration").target(version).load().migrate();
    }

    private static Connection connect() throws SQLException {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    void mentions_are_kept_as_names_that_stand_for_nothing_else() throws SQLException {
        assertThat(
                ask("SELECT string_agg(text || ' ' || form || ' ' || coalesce(stands_for, '-'), ',' ORDER BY position)"
                        + " FROM mention"))
                .isEqualTo("Jane Roe NAME -,Acme NAME -,Roe NAME -");
    }

    @Test
    void memberships_stay_the_directorys_own() throws SQLException {
        assertThat(ask("SELECT role || ' ' || stated FROM known_membership")).isEqualTo("chair false");
        assertThat(ask("SELECT count(*) FROM removed_membership")).isEqualTo("0");
    }

    @Test
    void uses_of_names_are_counted_from_the_articles_that_are_folded() throws SQLException {
        assertThat(ask("SELECT string_agg(name || ' ' || article_count, ',' ORDER BY name) FROM name_use"))
                .isEqualTo("Acme 1,Jane Roe 1");
    }

    @Test
    void keys_are_good_from_where_they_were() throws SQLException {
        for (Map.Entry<String, String> expected : NETWORKS.entrySet()) {
            assertThat(ask("SELECT networks FROM api_key WHERE hash = '" + expected.getKey() + "'"))
                    .isEqualTo(expected.getValue());
        }
    }

    @Test
    void candidates_are_kept_in_some_order() throws SQLException {
        assertThat(ask("SELECT count(*) || ' ' || max(position) FROM mention_candidate")).isEqualTo("1 0");
    }

    @Test
    void what_is_published_is_still_read() throws SQLException {
        assertThat(ask("SELECT uri FROM published_article")).isEqualTo("test:old");
        assertThat(ask("SELECT count(*) FROM article_text WHERE words @@ to_tsquery('simple', 'acme')")).isEqualTo("1");
    }

    @Test
    void words_are_found_without_their_accents() throws SQLException {
        assertThat(ask("SELECT count(*) FROM article_text WHERE words @@ to_tsquery('simple', 'zeljko & old & thora')"))
                .isEqualTo("1");
        assertThat(ask("SELECT count(*) FROM article_text WHERE words @@ to_tsquery('english', 'Željko & stays')"))
                .isEqualTo("1");
    }
}
