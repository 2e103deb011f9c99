package org.newsgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application as a process of its own, on a data folder of its own. */
public final class PackagedNewsgraph implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final int MINUTES_TO_END = 5;
    private final Process process;
    private final Path output;

    private PackagedNewsgraph(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static PackagedNewsgraph start(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(data.getParent(), "output-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NEWSGRAPH_DATA", data.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
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

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
