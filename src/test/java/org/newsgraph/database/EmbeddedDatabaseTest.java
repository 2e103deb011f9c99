package org.newsgraph.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the real server. All tests share one data folder: making a cluster is what takes time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedDatabaseTest {

    @TempDir
    static Path temporary;
    private static Path folder;

    @BeforeAll
    static void make_a_folder_whose_first_creation_was_cut_short() throws Exception {
        folder = temporary.resolve("data").toAbsolutePath();
        Files.createDirectories(folder.resolve("postgresql.new/base"));
        EmbeddedDatabase.start(folder).close();
    }

    @AfterEach
    void the_folder_is_free_again() {
        assertThat(Postmaster.of(folder.resolve("postgresql"))).isEmpty();
    }

    @Test
    void what_was_committed_survives_kill_nine_and_the_server_left_behind_is_ended() throws Exception {
        DatabaseHolder killed = DatabaseHolder.on(folder);
        ask(new DatabaseAddress(Integer.parseInt(killed.says()), password()),
                "CREATE TABLE kept AS SELECT 42 AS answer");
        killed.kill();
        Postmaster orphan = Postmaster.of(folder.resolve("postgresql")).orElseThrow();
        assertThat(orphan.serving()).isTrue();

        try (DatabaseLease database = EmbeddedDatabase.start(folder)) {
            assertThat(orphan.serving()).isFalse();
            assertThat(ask(database.address(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void while_another_process_holds_the_folder_a_start_is_refused_and_a_join_shares_its_server() throws Exception {
        try (DatabaseHolder owner = DatabaseHolder.on(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("process " + owner.pid());

            try (DatabaseLease joined = EmbeddedDatabase.startOrJoin(folder)) {
                assertThat(joined.address().port()).hasToString(owner.says());
            }
            DatabaseAddress still = new DatabaseAddress(Integer.parseInt(owner.says()), password());
            assertThat(ask(still, "SELECT 'there'")).isEqualTo("there");
        }
    }

    @Test
    void of_two_commands_at_once_the_one_that_ends_first_leaves_the_server_to_the_other() throws Exception {
        DatabaseHolder first = DatabaseHolder.commandOn(folder);
        try (DatabaseLease second = EmbeddedDatabase.startOrJoin(folder)) {
            first.close();
            assertThat(second.address().port()).hasToString(first.says());
            assertThat(ask(second.address(), "SELECT 'there'")).isEqualTo("there");
            try (DatabaseHolder server = DatabaseHolder.on(folder)) {
                assertThat(server.says()).contains("in use");
            }
        }
    }

    @Test
    void a_command_uses_the_server_that_a_killed_newsgraph_left_and_ends_it() throws Exception {
        DatabaseHolder killed = DatabaseHolder.on(folder);
        killed.kill();
        try (DatabaseLease command = EmbeddedDatabase.startOrJoin(folder)) {
            assertThat(command.address().port()).hasToString(killed.says());
        }
    }

    @Test
    void a_server_that_was_killed_itself_can_be_closed() throws Exception {
        DatabaseLease database = EmbeddedDatabase.start(folder);
        ProcessHandle server = ProcessHandle.of(Postmaster.of(folder.resolve("postgresql")).orElseThrow().pid())
                .orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().get();
        database.close();
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void a_second_start_in_the_same_process_is_refused_and_leaves_the_lock_alone() throws Exception {
        try (DatabaseLease first = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DataFolderInUse.class);
            try (DatabaseHolder other = DatabaseHolder.on(folder)) {
                assertThat(other.says()).contains("in use", Long.toString(ProcessHandle.current().pid()));
            }
            assertThat(ask(first.address(), "SELECT 'there'")).isEqualTo("there");
        }
    }

    @Test
    void a_leftover_process_id_that_now_belongs_to_another_program_is_forgotten_and_the_program_lives()
            throws Exception {
        Process unrelated = new ProcessBuilder("sleep", "60").start();
        try {
            leavePostmasterFile(unrelated.pid());
            EmbeddedDatabase.start(folder).close();
            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroyForcibly();
        }
    }

    @Test
    void a_leftover_process_id_of_nobody_does_not_hinder_a_start() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        leavePostmasterFile(gone.pid());
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void the_server_of_the_original_is_not_taken_for_that_of_a_copied_folder() throws Exception {
        try (DatabaseLease original = EmbeddedDatabase.start(folder)) {
            Path copy = Files.createDirectories(temporary.resolve("copy"));
            Files.copy(folder.resolve("postgresql/postmaster.pid"), copy.resolve("postmaster.pid"));
            assertThat(Postmaster.of(copy).orElseThrow().alive()).isTrue();
            assertThat(Postmaster.of(copy).orElseThrow().serving()).isFalse();
        }
    }

    @Test
    void the_server_is_durable_guarded_and_reads_every_alphabet() throws Exception {
        try (DatabaseLease database = EmbeddedDatabase.start(folder)) {
            DatabaseAddress address = database.address();
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(address, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(address, "SELECT usesuper FROM pg_user WHERE usename = current_user")).isEqualTo("f");
            assertThat(ask(address, "SELECT lower('ŁÓDŹ')")).isEqualTo("łódź");
            assertThat(ask(address, "CREATE EXTENSION pg_trgm; SELECT similarity('Łódź', 'łódź')")).isEqualTo("1");
            assertThatThrownBy(() -> ask(new DatabaseAddress(address.port(), "guess"), "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void nobody_else_can_read_the_folder_or_the_password() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgresql"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "19"})
    void the_folder_of_another_major_version_is_refused_by_name(String version, @TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgresql"));
        Files.writeString(other.resolve("postgresql/PG_VERSION"), version + "\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(other)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL " + version).hasMessageContaining("PostgreSQL 18");
    }

    private static void leavePostmasterFile(long pid) throws Exception {
        Path cluster = folder.resolve("postgresql");
        Files.writeString(cluster.resolve("postmaster.pid"),
                pid + "\n" + cluster + "\n1\n5432\n\n127.0.0.1\n  1234567  0\nready\n");
    }

    private static String password() {
        return DataFolder.at(folder).password();
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.username(),
                address.password());
                Statement statement = connection.createStatement()) {
            boolean answered = statement.execute(sql);
            while (!answered && statement.getUpdateCount() >= 0) {
                answered = statement.getMoreResults();
            }
            if (!answered) {
                return "";
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
