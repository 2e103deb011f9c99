package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.EmbeddedDatabase;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.testsupport.PackagedNewsgraph;
import org.newsgraph.testsupport.Recount;

/** Whatever is killed in the middle of an import, a second run finishes it exactly. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledImportIT {
    private static final int ARTICLES = 600;
    private static final int KILLED_AFTER = 100;
    private static final Pattern SUMMARY = Pattern
            .compile("(\\d+) created, (\\d+) revised, (\\d+) unchanged, (\\d+) failed");

    @TempDir
    Path folder;
    private Path data;
    private Path articles;

    @BeforeEach
    void generate() throws IOException {
        data = folder.resolve("data");
        articles = folder.resolve("articles.ndjson");
        GeneratedNewsroom newsroom = new GeneratedNewsroom(3, 200);
        newsroom.writeLines(articles, ARTICLES);
        newsroom.writeDirectory(folder.resolve("directory.json"));
    }

    @Test
    void after_kill_nine_of_the_import() throws Exception {
        try (PackagedNewsgraph first = PackagedNewsgraph.start(data, "ingest", articles.toString())) {
            awaitSomeArticles(first);
            first.kill();
        }
        secondRunFinishes();
    }

    @Test
    void after_kill_nine_of_its_postgresql() throws Exception {
        // Each of several attempts waits so long for a connection.
        Map<String, String> impatient = Map.of("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "1s");
        try (PackagedNewsgraph first = PackagedNewsgraph.start(data, impatient, "ingest", articles.toString())) {
            ProcessHandle server = awaitSomeArticles(first);
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            assertThat(first.exitCode()).as(first.output()).isEqualTo(IngestCommand.BROKEN_OFF);
            assertThat(first.output()).contains("Run the same command again to go on");
        }
        secondRunFinishes();
    }

    @Test
    void after_kill_nine_of_the_import_of_a_directory() throws Exception {
        String file = folder.resolve("directory.json").toString();
        try (PackagedNewsgraph first = PackagedNewsgraph.start(data, "import-directory", file)) {
            RunningDatabase.await(first, data, "SELECT count(*) FROM identifier WHERE scheme = 'popolo'",
                    KILLED_AFTER);
            first.kill();
        }
        try (PackagedNewsgraph second = PackagedNewsgraph.start(data, "import-directory", file);
                PackagedNewsgraph beside = PackagedNewsgraph.start(data, "import-directory", file)) {
            assertThat(second.exitCode()).as(second.output()).isZero();
            assertThat(beside.exitCode()).as(beside.output()).isZero();
        }
        try (PackagedNewsgraph third = PackagedNewsgraph.start(data, "import-directory", file)) {
            assertThat(third.exitCode()).isZero();
            assertThat(third.output()).contains(": 0 created, 0 updated");
        }
    }

    @Test
    void after_a_polite_stop_that_loses_nothing_begun() throws Exception {
        try (PackagedNewsgraph first = PackagedNewsgraph.start(data, "ingest", articles.toString())) {
            awaitSomeArticles(first);
            first.process().destroy();
            first.exitCode();
            assertThat(first.output()).contains("Run the same command again to go on").doesNotContain("Exception");
        }
        secondRunFinishes();
    }

    private void secondRunFinishes() throws Exception {
        try (PackagedNewsgraph second = PackagedNewsgraph.start(data, "ingest", articles.toString())) {
            assertThat(second.exitCode()).as(second.output()).isZero();
            Matcher summary = SUMMARY.matcher(second.output());
            assertThat(summary.find()).isTrue();
            assertThat(summary.group(2) + summary.group(4)).isEqualTo("00");
            int unchanged = Integer.parseInt(summary.group(3));
            assertThat(unchanged).isBetween(KILLED_AFTER, ARTICLES - 1);
            assertThat(Integer.parseInt(summary.group(1)) + unchanged).isEqualTo(ARTICLES);
        }
        try (DatabaseLease database = EmbeddedDatabase.start(data);
                Connection connection = Recount.connection(database)) {
            assertThat(Recount.number(connection, "SELECT count(*) FROM article")).isEqualTo(ARTICLES);
            assertThat(Recount.number(connection, "SELECT count(*) FROM revision")).isEqualTo(ARTICLES);
            assertThat(Recount.number(connection, "SELECT count(*) FROM co_mention_pending")).isZero();
            assertThat(Recount.differences(connection)).isEmpty();
        }
    }

    private ProcessHandle awaitSomeArticles(PackagedNewsgraph running) throws Exception {
        RunningDatabase.await(running, data, "SELECT count(*) FROM article", KILLED_AFTER);
        return RunningDatabase.server(data);
    }
}
