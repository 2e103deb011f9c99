package org.newsgraph.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The PostgreSQL cluster inside a data folder, and the commands that make, start and stop it. */
final class Cluster {

    private static final String SECONDS_TO_STOP = "60";
    // After a power cut, PostgreSQL first replays its log.
    private static final String SECONDS_TO_START = "600";

    private final DataFolder folder;
    private final PostgresPrograms programs;

    Cluster(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the cluster, unless it is there already. */
    void create() {
        if (Files.exists(folder.cluster())) {
            refuseOtherVersion();
            return;
        }
        try {
            DataFolder.delete(folder.clusterInTheMaking());
            folder.writeNewPassword();
            // Code point order and Unicode's case rules, alike on every machine and in every version. The character type
            // is named as well, because pg_trgm asks that one which characters are letters.
            programs.run("initdb", "--pgdata=" + folder.clusterInTheMaking(), "--username=" + DatabaseSetup.SUPERUSER,
                    "--auth=scram-sha-256", "--pwfile=" + folder.passwordFile(), "--encoding=UTF8", "--locale=C",
                    "--lc-ctype=" + characterType(), "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
            Files.move(folder.clusterInTheMaking(), folder.cluster());
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot make a database in " + folder.root() + ": " + e, e);
        }
    }

    private static String characterType() {
        String system = System.getProperty("os.name");
        return system.startsWith("Mac") ? "en_US.UTF-8" : system.startsWith("Windows") ? "C" : "C.UTF-8";
    }

    private void refuseOtherVersion() {
        try {
            String found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
            String ours = programs.majorVersion();
            if (!found.equals(ours)) {
                throw new DatabaseUnavailable("The database in " + folder.root() + " is of PostgreSQL " + found
                        + ", and this Newsgraph brings PostgreSQL " + ours + ", which cannot read it. Use the Newsgraph"
                        + " that made it, or a new folder (NEWSGRAPH_DATA), and ingest again.");
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(folder.cluster() + " is not a database: PG_VERSION is missing.", e);
        }
    }

    /**
     * Ends what a Newsgraph that was killed has left behind. Only to be called with the folder's lock held: no other
     * Newsgraph is at work then.
     */
    void endLeftovers() {
        Postmaster.of(folder.cluster()).filter(Postmaster::alive).ifPresent(left -> {
            if (left.serving()) {
                stop();
            } else {
                forget(left);
            }
        });
        // The file of a dead server stays: PostgreSQL itself checks by it that no process of that server is left.
    }

    private void forget(Postmaster left) {
        try {
            Files.delete(Postmaster.file(left.cluster()));
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot remove the leftover " + Postmaster.file(left.cluster()), e);
        }
    }

    /** Gives the port. */
    int start(Durability durability) {
        DatabaseUnavailable failure = null;
        // Another program may take the port between the look and the start.
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                int port = freePort();
                setAsideLog();
                programs.run("pg_ctl", "--pgdata=" + folder.cluster(), "--log=" + folder.log(), "--wait",
                        "--timeout=" + SECONDS_TO_START, "--options=" + options(port, durability), "start");
                return port;
            } catch (IOException | DatabaseUnavailable e) {
                failure = new DatabaseUnavailable("PostgreSQL did not start in " + folder.root() + ". "
                        + folder.log() + " ends so:" + System.lineSeparator() + folder.endOfLog(), e);
            }
        }
        throw failure;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // The log of this run and of the one before: enough to look into a crash, and it cannot fill the disk.
    private void setAsideLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.log().resolveSibling("postgresql.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String options(int port, Durability durability) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // A socket file would lie in /tmp, where others could put one of their own first.
        settings.put("unix_socket_directories", "");
        settings.putAll(durability.settings());
        // Those of a server, of its budgets, and of a command beside it.
        settings.put("max_connections", "110");
        settings.put("shared_buffers", "128MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return String.join(" ", options);
    }

    /** Lets running transactions end by an abort, and writes everything to the disk. */
    void stop() {
        if (Postmaster.of(folder.cluster()).filter(Postmaster::serving).isEmpty()) {
            // It was killed: there is nothing to stop, and the next start brings everything committed back.
            return;
        }
        try {
            stop("fast");
        } catch (DatabaseUnavailable slow) {
            // The next start replays the log: nothing committed is lost.
            stop("immediate");
        }
    }

    private void stop(String mode) {
        programs.run("pg_ctl", "--pgdata=" + folder.cluster(), "--mode=" + mode, "--wait",
                "--timeout=" + SECONDS_TO_STOP, "stop");
    }
}
