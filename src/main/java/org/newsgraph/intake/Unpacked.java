package org.newsgraph.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.http.HttpProblem;

/** A body without its Content-Encoding. What grows out of all proportion when it is unpacked is refused. */
final class Unpacked {
    /** Text of news is packed to a fifth; a bomb to a thousandth. */
    private static final long MOST_GROWTH = 100;
    private static final long UNSUSPICIOUS = 8 << 20;

    private Unpacked() {
    }

    static InputStream of(InputStream body, @Nullable String encoding) throws IOException {
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw new HttpProblem(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding must be gzip or identity");
        }
        Counted packed = new Counted(body);
        return new Bounded(new GzipMembers(packed), packed);
    }

    private static class Counted extends FilterInputStream {
        long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class Bounded extends Counted {
        private final Counted packed;

        Bounded(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (count > UNSUSPICIOUS && count > MOST_GROWTH * packed.count) {
                throw new HttpProblem(413, ErrorCode.REQUEST_TOO_LARGE, "The body grows too much when it is unpacked");
            }
            return read;
        }
    }
}
