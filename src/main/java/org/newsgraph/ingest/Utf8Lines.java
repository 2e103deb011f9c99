package org.newsgraph.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.newsgraph.graphql.ErrorCode;

/** The lines of a file, each for itself: one that is endless or not UTF-8 does not spoil the next. */
public final class Utf8Lines implements Closeable {
    /** Room for a text of 1 MiB in which every character is escaped. */
    static final int MAX_BYTES = 8 << 20;
    private final InputStream in;
    private long number;

    public Utf8Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * @param number
     *        counted from 1
     * @param size
     *        in the file, in bytes with the line's end
     */
    public record Line(long number, long size, byte[] bytes) {

        public boolean isBlank() {
            for (byte b : bytes) {
                if (b > ' ' || b < 0) {
                    return false;
                }
            }
            return true;
        }

        /**
         * @throws BadText
         *         TEXT_TOO_LONG or TEXT_INVALID_CHARACTER
         */
        String text() {
            if (size > MAX_BYTES) {
                throw new BadText(ErrorCode.TEXT_TOO_LONG, "text", "the line has more than 8 MiB", 0);
            }
            return decoded(bytes);
        }
    }

    /** The next line; nothing at the end. */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        long size = 0;
        int next = in.read();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            size++;
            if (size <= MAX_BYTES) {
                line.write(next);
            }
        }
        if (next < 0 && size == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, size + 1, line.toByteArray()));
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadText(ErrorCode.TEXT_INVALID_CHARACTER, "text", "not UTF-8", 0);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
