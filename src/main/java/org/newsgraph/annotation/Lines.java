package org.newsgraph.annotation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens text in UTF-8, plain or in gzip; which of the two its first byte tells. */
final class Lines {
    private static final int GZIP_FIRST_BYTE = 0x1F;

    private Lines() {
    }

    static BufferedReader open(Path file) throws IOException {
        return open(Files.newInputStream(file));
    }

    static BufferedReader open(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(1);
        int first = bytes.read();
        bytes.reset();
        return new BufferedReader(new InputStreamReader(
                first == GZIP_FIRST_BYTE ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8),
                1 << 16);
    }
}
