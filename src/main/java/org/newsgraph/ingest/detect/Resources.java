package org.newsgraph.ingest.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the lines of the lexicon's files; lines that start with # are remarks. */
final class Resources {
    private static final String FOLDER = "/org/newsgraph/lexicon/";

    private Resources() {
    }

    static void eachLine(String file, Consumer<String> reader) {
        try (InputStream bytes = Resources.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The lexicon lacks its file " + file);
            }
            InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    reader.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the lexicon's file " + file, e);
        }
    }
}
