package org.newsgraph.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that keeps everything. Nobody but its owner may read it: on a machine shared with others, the password in it
 * is what keeps them out of a server that listens on loopback.
 */
record DataFolder(Path root) {

    static DataFolder at(Path path) {
        try {
            Files.createDirectories(path, ownerOnly(path, "rwx------"));
            // One folder, one name: the lock and the search for orphans compare paths.
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot use " + path + " as data folder: " + e, e);
        }
    }

    Path lockFile() {
        return root.resolve("newsgraph.lock");
    }

    Path useFile() {
        return root.resolve("newsgraph.use");
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    /** Made here and renamed when complete, so that a creation cut short is never taken for a cluster. */
    Path clusterInTheMaking() {
        return root.resolve("postgresql.new");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The password of the database cannot be read from " + passwordFile()
                    + ". Without that file the folder cannot be opened: bring it back from a copy.", e);
        }
    }

    void writeNewPassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile(), ownerOnly(root, "rw-------"));
        Files.writeString(passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The last lines of the server's log, which say why it did not start. */
    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log() + ")";
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static FileAttribute<?>[] ownerOnly(Path place, String permissions) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
