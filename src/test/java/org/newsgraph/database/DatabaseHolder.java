package org.newsgraph.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;

/** Another process that holds a data folder until its standard input ends, or until it is killed. */
final class DatabaseHolder implements AutoCloseable {

    private static final String COMMAND = "command";
    private final Process process;
    private final String firstLine;

    private DatabaseHolder(Process process, String firstLine) {
        this.process = process;
        this.firstLine = firstLine;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        try (DatabaseLease lease = args[1].equals(COMMAND)
                ? EmbeddedDatabase.startOrJoin(folder)
                : EmbeddedDatabase.start(folder)) {
            System.out.println(lease.address().port());
            System.in.read();
        } catch (DatabaseUnavailable e) {
            System.out.println(e.getMessage());
        }
    }

    /** As the server does. */
    static DatabaseHolder on(Path folder) throws IOException {
        return on(folder, "server");
    }

    /** As a command does. */
    static DatabaseHolder commandOn(Path folder) throws IOException {
        return on(folder, COMMAND);
    }

    private static DatabaseHolder on(Path folder, String role) throws IOException {
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), DatabaseHolder.class.getName(),
                folder.toString(), role)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new DatabaseHolder(process,
                new BufferedReader(new InputStreamReader(process.getInputStream())).readLine());
    }

    /** The port, or why there is none. */
    String says() {
        return firstLine;
    }

    long pid() {
        return process.pid();
    }

    /** As by kill -9: nothing of the process runs any more, not even its shutdown hooks. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
