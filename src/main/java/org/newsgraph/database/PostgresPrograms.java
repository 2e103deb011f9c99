package org.newsgraph.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The programs of PostgreSQL, unpacked once for each user. */
final class PostgresPrograms {

    private static final Path SELF = Path.of("/proc/self");

    private final Path folder;
    private final List<String> prefix;

    private PostgresPrograms(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /**
     * @param spare
     *        where to unpack for a user without a home
     */
    static PostgresPrograms unpacked(Path spare) {
        PostgresArchive archive = PostgresArchive.ofThisMachine();
        try {
            Path cache = cacheFolder().orElse(spare);
            Path folder = cache.resolve("postgresql-" + archive.fingerprint());
            if (Files.notExists(folder)) {
                unpack(archive, cache, folder);
            }
            return new PostgresPrograms(folder, isRoot() ? List.of("unshare", "-U") : List.of());
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot unpack PostgreSQL: " + e, e);
        }
    }

    private static void unpack(PostgresArchive archive, Path cache, Path folder) throws IOException {
        Path half = Files.createTempDirectory(cache, ".unpacking-");
        try {
            archive.unpackTo(half);
            // One rename: nobody ever sees half of the programs.
            Files.move(half, folder);
        } catch (IOException e) {
            if (Files.notExists(folder)) {
                throw e;
            }
            // Another process has been faster, with the same content.
        } finally {
            DataFolder.delete(half);
        }
    }

    /** Never a folder that others may write to: what lies there is executed. */
    private static Optional<Path> cacheFolder() throws IOException {
        Path cache = Path
                .of(System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache"));
        Path folder = cache.resolve("newsgraph");
        // A user whom the system does not know, as in a container, has the home "?".
        if (!cache.isAbsolute()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder, DataFolder.ownerOnly(folder, "rwx------"));
        } catch (IOException e) {
            return Optional.empty();
        }
        return Files.isWritable(folder) && isOursAlone(folder) ? Optional.of(folder) : Optional.empty();
    }

    private static boolean isOursAlone(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        return !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                && (Files.notExists(SELF) || userOf(folder).equals(userOf(SELF)));
    }

    // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, yet keeps root's files.
    private static boolean isRoot() throws IOException {
        return Files.exists(SELF) && userOf(SELF).equals(0);
    }

    private static Object userOf(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    /** Such as 18. */
    String majorVersion() {
        // "postgres (PostgreSQL) 18.6"
        return run("postgres", "--version").replaceAll("(?s).*\\) (\\d+).*", "$1");
    }

    /** Runs a program to its end and gives what it wrote. */
    String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // PGPORT, PGDATA and their like are meant for clients of other servers.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            // Messages in one language, which the tests and the searches for help understand.
            builder.environment().put("LC_MESSAGES", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes()).strip();
            int code = process.waitFor();
            if (code != 0) {
                throw new DatabaseUnavailable(program + " failed (" + code + "): " + output + rootHint(output));
            }
            return output;
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot run " + program + ": " + e.getMessage() + rootHint(e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for " + program, e);
        }
    }

    private String rootHint(String reason) {
        boolean refused = Stream.of("unshare", "denied", "not permitted").anyMatch(reason::contains);
        return prefix.isEmpty() || !refused
                ? ""
                : System.lineSeparator()
                        + "Newsgraph runs as root, for which PostgreSQL needs user namespaces (unshare -U) and a folder of root's."
                        + " Run it as an ordinary user, or name a server of your own with QUARKUS_DATASOURCE_JDBC_URL.";
    }
}
