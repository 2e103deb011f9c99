package org.newsgraph.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, as they lie packed on the class path. */
final class PostgresArchive {

    private final String resource;

    private PostgresArchive(String resource) {
        this.resource = resource;
    }

    static PostgresArchive ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.contains("win") && !system.contains("darwin")
                ? "windows"
                : system.contains("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        String resource = "postgres-" + os + "-" + machine + ".txz";
        if (loader().getResource(resource) == null) {
            throw new DatabaseUnavailable("This build of Newsgraph brings no PostgreSQL for " + os + " on " + machine
                    + ". Name a server of your own with QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return new PostgresArchive(resource);
    }

    /** Names the content, so that another version is unpacked beside this one and never over it. */
    String fingerprint() throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void unpackTo(Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(open())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("Unexpected path in " + resource + ": " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !path.toFile().setExecutable(true, true)) {
            throw new IOException("Cannot make executable: " + path);
        }
    }

    private InputStream open() throws IOException {
        InputStream in = loader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " has gone from the class path");
        }
        return in;
    }

    private static ClassLoader loader() {
        return PostgresArchive.class.getClassLoader();
    }
}
