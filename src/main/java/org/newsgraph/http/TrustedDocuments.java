package org.newsgraph.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;

/** Reads the documents that an operator trusts, each by its id and by its hash. */
final class TrustedDocuments {
    private TrustedDocuments() {
    }

    /**
     * @throws IllegalStateException
     *         if the folder or a file in it cannot be read: to start without would refuse everybody, or admit everything
     */
    static Map<String, String> in(Path folder) {
        Map<String, String> documents = new HashMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            try {
                String text = Files.readString(file);
                if (name.endsWith(".graphql")) {
                    add(documents, name.substring(0, name.length() - ".graphql".length()), text);
                } else {
                    new JsonObject(text).forEach(entry -> add(documents, entry.getKey(), (String) entry.getValue()));
                }
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException("newsgraph.documents.folder: " + file + " cannot be read", e);
            }
        }
        return Map.copyOf(documents);
    }

    /** SHA-256 in hexadecimal digits. */
    static String hash(String document) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(Map<String, String> documents, String id, String text) {
        documents.put(id.startsWith("sha256:") ? id.substring("sha256:".length()) : id, text);
        documents.put(hash(text), text);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphql") || file.toString().endsWith(".json"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("newsgraph.documents.folder: " + folder + " cannot be read", e);
        }
    }
}
