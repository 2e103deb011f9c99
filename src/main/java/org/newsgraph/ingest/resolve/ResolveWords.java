package org.newsgraph.ingest.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists of this stage from the lexicon; lines that start with # are remarks. */
final class ResolveWords {
    private ResolveWords() {
    }

    static List<String> lines(String file) {
        String path = "/org/newsgraph/lexicon/" + file;
        try (InputStream bytes = ResolveWords.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("The lexicon lacks its file " + file);
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the lexicon's file " + file, e);
        }
    }
}
