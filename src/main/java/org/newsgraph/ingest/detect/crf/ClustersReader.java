package org.newsgraph.ingest.detect.crf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Reads clusters of words: gzip, a line a word, its path as a text of 0 and 1, a tab, the word in UTF-8. By bytes, as
 * half a million strings would be most of what a start of the application waits for.
 */
public final class ClustersReader {
    private final byte[] data;
    private final Clusters.Builder clusters;

    private ClustersReader(byte[] data) {
        this.data = data;
        this.clusters = new Clusters.Builder(lines(data));
    }

    public static Clusters read(InputStream in) throws IOException {
        ClustersReader reader = new ClustersReader(new GZIPInputStream(in, 1 << 16).readAllBytes());
        int at = 0;
        while (at < reader.data.length) {
            at = reader.line(at) + 1;
        }
        return reader.clusters.build();
    }

    private static int lines(byte[] data) {
        int lines = 0;
        for (byte character : data) {
            lines += character == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Takes one line; returns where it ends. */
    private int line(int from) {
        int path = 1;
        int at = from;
        while (data[at] != '\t') {
            path = path << 1 | data[at++] - '0';
        }
        int word = at + 1;
        boolean plain = true;
        for (at = word; at < data.length && data[at] != '\n'; at++) {
            plain &= data[at] > '9' || data[at] >= 0 && data[at] <= '0';
        }
        if (plain) {
            clusters.addPlain(path, data, word, at);
        } else {
            clusters.add(path, new String(data, word, at - word, StandardCharsets.UTF_8));
        }
        return at;
    }
}
