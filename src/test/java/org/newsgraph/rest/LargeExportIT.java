package org.newsgraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.testsupport.PackagedNewsgraph;

/**
 * The export of an archive that no memory holds. {@code -Dexport=1000000} makes it a million articles, in which case
 * {@code -Dtest.seconds=7200} gives it the time.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeExportIT {
    private static final int ARTICLES = Integer.getInteger("export", 3000);
    private static final int HEAP_MB = 256;
    private static final int STALLED = 100;
    private static final int MOST_LIVE_MB = 160;
    /** Heap, code, classes, threads and buffers outside the heap. */
    private static final int MOST_RESIDENT_MB = 700;
    private static final Pattern COLLECTED = Pattern.compile("Pause Full .*?\\d+M->(\\d+)M\\(\\d+M\\)");
    @TempDir
    Path folder;

    @Test
    void it_comes_whole_through_broken_connections_from_a_server_with_little_memory() throws Exception {
        Path collections = folder.resolve("gc.log");
        long seed = System.nanoTime();
        try (DatabaseLease database = LargeArchive.create(folder.resolve("data"), ARTICLES);
                PackagedNewsgraph server = PackagedNewsgraph.replica(folder.resolve("data"), database.address(),
                        Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + HEAP_MB + "m -Xlog:gc:file=" + collections))) {
            List<StalledReader> stalled = stalled(server);
            for (boolean packed : new boolean[]{false, true}) {
                BrokenDownload download = new BrokenDownload(exportOf(server), packed, new Random(seed));
                long began = System.nanoTime();
                download.run(ARTICLES);
                tell("%s: %,d articles, %,d bytes, %d broken connections, %d s, %d MB live in the heap, %d MB resident",
                        packed ? "gzip" : "plain", ARTICLES, download.bytes(), download.breaks(),
                        (System.nanoTime() - began) / 1_000_000_000, live(server, collections), resident(server));
                assertThat(download.found()).as("seed %d", seed).isEqualTo(ARTICLES);
                assertThat(download.breaks()).isGreaterThan(2);
            }
            stalled.forEach(StalledReader::close);
            assertThat(live(server, collections)).isBetween(1, MOST_LIVE_MB);
            assertThat(resident(server)).isLessThan(MOST_RESIDENT_MB);
        }
    }

    /** They ask for everything as well, and take no more than its beginning. */
    private static List<StalledReader> stalled(PackagedNewsgraph server) throws Exception {
        List<StalledReader> readers = new ArrayList<>();
        for (int i = 0; i < STALLED; i++) {
            StalledReader reader = new StalledReader("127.0.0.1", server.address().getPort(), "/export", "");
            // One after the other: a hundred at once would be more than a server that has just started can do in time.
            assertThat(reader.isServed()).isTrue();
            readers.add(reader);
        }
        return readers;
    }

    private static URI exportOf(PackagedNewsgraph server) throws Exception {
        return server.address().resolve("/export");
    }

    /** What a full collection of garbage leaves, in megabytes. */
    private static int live(PackagedNewsgraph server, Path collections) throws Exception {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.process().pid()), "GC.run").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.map(COLLECTED::matcher).filter(matcher -> matcher.find())
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1))).reduce(0, (before, last) -> last);
        }
    }

    /** The most memory that the process has had, in megabytes; 0 where the system does not say so. */
    private static long resident(PackagedNewsgraph server) throws IOException {
        Path status = Path.of("/proc", Long.toString(server.process().pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(0);
    }

    private static void tell(String figures, Object... values) {
        System.out.printf(figures + "%n", values);
    }
}
