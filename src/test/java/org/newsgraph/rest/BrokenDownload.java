package org.newsgraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Random;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonObject;

/** A client whose connection breaks at random bytes; it goes on behind the last line that came whole. */
final class BrokenDownload {
    private static final int PARTS = 12;
    private static final int BYTES_OF_ARTICLE = 2900;
    private static final int PACKING = 19;
    private static final int MOST_TRIES = 60;
    private final URI export;
    private final boolean packed;
    private final Random random;
    private final BitSet found = new BitSet();
    private @Nullable String cursor;
    private long bytes;
    private int breaks;

    BrokenDownload(URI export, boolean packed, Random random) {
        this.export = export;
        this.packed = packed;
        this.random = random;
    }

    /** Until an answer comes to its proper end. */
    void run(int articles) throws IOException {
        long most = 2L * articles * BYTES_OF_ARTICLE / PARTS / (packed ? PACKING : 1);
        while (!takeUntilItBreaks(1 + (long) (random.nextDouble() * most))) {
            breaks++;
        }
    }

    /** How many articles came; none came twice. */
    int found() {
        return found.cardinality();
    }

    int breaks() {
        return breaks;
    }

    long bytes() {
        return bytes;
    }

    /** Whether the answer ended before so many bytes. */
    private boolean takeUntilItBreaks(long limit) throws IOException {
        HttpURLConnection connection = askUntilServed();
        Cut cut = new Cut(connection.getInputStream(), limit);
        try {
            assertThat(connection.getHeaderField("Content-Encoding")).isEqualTo(packed ? "gzip" : null);
            readLines(new BufferedInputStream(packed ? new GZIPInputStream(cut) : cut));
            return true;
        } catch (EOFException broken) {
            return false;
        } finally {
            bytes += cut.count;
            connection.disconnect();
        }
    }

    private HttpURLConnection askUntilServed() throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            HttpURLConnection connection = ask();
            if (connection.getResponseCode() != HttpURLConnection.HTTP_UNAVAILABLE) {
                return connection;
            }
            waitAsTold(connection);
        }
        throw new AssertionError("the server was unavailable " + MOST_TRIES + " times in turn");
    }

    private HttpURLConnection ask() throws IOException {
        URI next = cursor == null ? export : URI.create(export + "?after=" + cursor);
        HttpURLConnection connection = (HttpURLConnection) next.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", packed ? "gzip" : "identity");
        return connection;
    }

    /** A server that has more to do than it can says when to come back. */
    private static void waitAsTold(HttpURLConnection connection) throws IOException {
        try {
            Thread.sleep(1000L * connection.getHeaderFieldInt("Retry-After", 1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void readLines(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                take(new JsonObject(line.toString(StandardCharsets.UTF_8)));
                line.reset();
            } else {
                line.write(next);
            }
        }
        assertThat(line.size()).isZero();
    }

    private void take(JsonObject article) {
        String uri = article.getString("uri");
        int number = Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1));
        assertThat(found.get(number)).as(uri).isFalse();
        found.set(number);
        cursor = article.getString("cursor");
    }

    /** Breaks off after so many bytes. */
    private static final class Cut extends FilterInputStream {
        private final long limit;
        private long count;

        Cut(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            check();
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            check();
            int read = in.read(into, offset, (int) Math.min(length, limit - count));
            count += Math.max(0, read);
            return read;
        }

        private void check() throws EOFException {
            if (count >= limit) {
                throw new EOFException("the connection is gone");
            }
        }
    }
}
