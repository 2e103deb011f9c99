package org.newsgraph.testsupport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.database.DatabaseAddress;

/** The packaged application as a process of its own, on a data folder of its own. */
public final class PackagedNewsgraph implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final int MINUTES_TO_END = 5;
    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";
    /** As in other tests: it ends before the JVM's slow compiler, which costs half of a start, pays off. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private final Process process;
    private final Path output;

    private PackagedNewsgraph(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static PackagedNewsgraph start(Path data, String... arguments) throws IOException {
        return start(data, Map.of(), arguments);
    }

    /** One of several on a database that all of them share. */
    public static PackagedNewsgraph replica(Path data, DatabaseAddress database) throws IOException {
        return replica(data, database, Map.of());
    }

    public static PackagedNewsgraph replica(Path data, DatabaseAddress database, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(), "QUARKUS_DATASOURCE_USERNAME",
                database.username(), "QUARKUS_DATASOURCE_PASSWORD", database.password()));
        return start(data, all);
    }

    /** With settings by the names of their environment variables; options of the JVM among them take the place of ours. */
    public static PackagedNewsgraph start(Path data, Map<String, String> settings, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.containsKey(JVM_OPTIONS) ? List.of() : SHORT_LIVED);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(data.getParent(), "output-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NEWSGRAPH_DATA", data.toString());
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0"));
        builder.environment().putAll(settings);
        return new PackagedNewsgraph(builder.start(), output);
    }

    public Process process() {
        return process;
    }

    /** The exit code of a process that ends by itself. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(MINUTES_TO_END, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Newsgraph goes on and on");
        }
        return process.exitValue();
    }

    /** All that it has written so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Where it serves; waits until it does. */
    public URI address() throws IOException, InterruptedException {
        Matcher listening = LISTENING.matcher(output());
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_TO_END);
        while (!listening.find()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(output());
            }
            Thread.sleep(20);
            listening = LISTENING.matcher(output());
        }
        return URI.create("http://127.0.0.1:" + listening.group(1));
    }

    /** Stops it politely if it still runs; one that hangs is killed, and the test fails. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(MINUTES_TO_END, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException hangs) {
            process.destroyForcibly();
            throw new IllegalStateException("Newsgraph does not stop", hangs);
        }
    }
}
