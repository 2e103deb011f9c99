package org.newsgraph.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL's own postmaster.pid says of the server of a cluster. It stays behind when the server is killed. */
record Postmaster(Path cluster, long pid, int port, boolean ready) {

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(cluster, number(lines, 0), (int) number(lines, 3), ready));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long number(List<String> lines, int index) {
        try {
            return lines.size() > index ? Long.parseLong(lines.get(index).strip()) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean alive() {
        return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /**
     * Whether the process of that id is a server of this very cluster. After a reboot, or in a container, the id may be
     * another program's; in a copied folder, it is that of the original's server.
     */
    boolean serving() {
        if (!alive()) {
            return false;
        }
        // A server works inside its cluster, even if the folder has been renamed since. Only Linux tells.
        try {
            return Path.of("/proc", Long.toString(pid), "cwd").toRealPath().equals(cluster);
        } catch (IOException e) {
            return commandLine().contains("postgres") && commandLine().contains(cluster.toString());
        }
    }

    private String commandLine() {
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).orElse("");
    }
}
