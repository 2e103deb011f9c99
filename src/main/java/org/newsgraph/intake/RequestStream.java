package org.newsgraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request that has been paused, read by a thread that may wait. Of what it has not read yet, one buffer is held. */
final class RequestStream extends InputStream {
    private static final Buffer END = Buffer.buffer();
    private static final Buffer BROKEN = Buffer.buffer();
    private final LinkedBlockingQueue<Buffer> arrived = new LinkedBlockingQueue<>();
    private final HttpServerRequest request;
    private final Duration patience;
    private Buffer current = Buffer.buffer();
    private int next;
    private boolean ended;

    RequestStream(HttpServerRequest request, Duration patience) {
        this.request = request;
        this.patience = patience;
        request.handler(arrived::add);
        request.endHandler(end -> arrived.add(END));
        request.exceptionHandler(failure -> arrived.add(BROKEN));
    }

    @Override
    public int read() throws IOException {
        return await() ? current.getByte(next++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!await()) {
            return -1;
        }
        int count = Math.min(length, current.length() - next);
        current.getBytes(next, next + count, bytes, offset);
        next += count;
        return count;
    }

    /** False at the end. */
    private boolean await() throws IOException {
        while (!ended && next == current.length()) {
            request.fetch(1);
            Buffer buffer = poll();
            if (buffer == null || buffer == BROKEN) {
                throw new IOException(buffer == null ? "nothing came for too long" : "the connection is gone");
            }
            ended = buffer == END;
            current = buffer;
            next = 0;
        }
        return !ended;
    }

    private @Nullable Buffer poll() throws IOException {
        try {
            return arrived.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the server ends", stopped);
        }
    }
}
