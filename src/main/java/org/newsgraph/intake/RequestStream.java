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
    /** With the time that a key is believed, less than the five seconds in which its end is noticed. */
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);
    private final LinkedBlockingQueue<Buffer> arrived = new LinkedBlockingQueue<>();
    private final HttpServerRequest request;
    private final Duration patience;
    private final Runnable look;
    private Buffer current = Buffer.buffer();
    private int next;
    private boolean ended;
    private long looked = System.nanoTime();

    /**
     * @param look
     *        at who sends it, once a second, whether anything comes or not; it throws if that one may not any more
     */
    RequestStream(HttpServerRequest request, Duration patience, Runnable look) {
        this.request = request;
        this.patience = patience;
        this.look = look;
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
        long end = System.nanoTime() + patience.toNanos();
        Buffer buffer = null;
        try {
            for (long now = System.nanoTime(); buffer == null && now < end; now = System.nanoTime()) {
                if (now - looked >= BETWEEN_LOOKS) {
                    looked = now;
                    look.run();
                }
                buffer = arrived.poll(Math.min(end - now, BETWEEN_LOOKS - (now - looked)), TimeUnit.NANOSECONDS);
            }
            return buffer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the server ends", stopped);
        }
    }
}
