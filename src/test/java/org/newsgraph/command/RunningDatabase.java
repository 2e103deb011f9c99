package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.newsgraph.testsupport.PackagedNewsgraph;
import org.newsgraph.testsupport.Recount;

/** A look into the PostgreSQL that a packaged Newsgraph has started. */
final class RunningDatabase {
    private static final int PORT_LINE = 3;
    private static final int LINES_OF_ONE_THAT_IS_READY = 8;

    private RunningDatabase() {
    }

    /** Returns as soon as a query counts enough. */
    static void await(PackagedNewsgraph running, Path data, String count, long enough) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (counted(data, count) < enough) {
            assertThat(running.process().isAlive() && System.nanoTime() < deadline).as(running.output()).isTrue();
            Thread.sleep(10);
        }
    }

    static ProcessHandle server(Path data) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster(data)).get(0))).orElseThrow();
    }

    private static long counted(Path data, String query) throws IOException {
        List<String> postmaster = Files.exists(postmaster(data)) ? Files.readAllLines(postmaster(data)) : List.of();
        if (postmaster.size() < LINES_OF_ONE_THAT_IS_READY) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT_LINE) + "/newsgraph", "newsgraph",
                Files.readString(data.resolve("password")).strip())) {
            return Recount.number(connection, query);
        } catch (SQLException notYet) {
            return 0;
        }
    }

    private static Path postmaster(Path data) {
        return data.resolve("postgresql/postmaster.pid");
    }
}
