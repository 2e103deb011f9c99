package org.newsgraph.socket;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * One WebSocket as a sequence of text messages each way, within limits. Everything here happens on the event loop of its
 * connection; whoever is elsewhere comes by {@link #onLoop}.
 */
final class Wire {
    /** Who is told what the other end does. */
    interface Listener {
        void received(byte[] message);

        /** The other end has more to read than it may, or has caught up: nothing is to be begun for it, or all again. */
        void held(boolean held);

        void closed();
    }

    private static final Logger LOG = Logger.getLogger(Wire.class);
    /** In bytes a reason must be below 124. */
    private static final int LONGEST_REASON = 100;
    /** Milliseconds that the other end has to close as well. */
    private static final long FAREWELL = 2000;
    /** Pings that the other end may send while it does not read. */
    private static final int MOST_PINGS_MEANWHILE = 16;
    private static final long NONE = -1;
    private final Vertx vertx;
    private final Context loop;
    private final HttpConnection connection;
    private final ServerWebSocket socket;
    private final SocketSettings settings;
    private @Nullable Listener listener;
    private Buffer message = Buffer.buffer();
    private boolean closing;
    private boolean alive = true;
    private long beat = NONE;
    private long givingUp = NONE;
    private int pingsMeanwhile;

    /**
     * To be made on the event loop.
     *
     * @param onClose
     *        run when the connection is closed, whether it was started or not
     */
    Wire(Vertx vertx, HttpConnection connection, ServerWebSocket socket, SocketSettings settings, Runnable onClose) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.connection = connection;
        this.socket = socket;
        this.settings = settings;
        socket.closeHandler(closed -> {
            onClose.run();
            end();
        });
        socket.setWriteQueueMaxSize(Math.toIntExact(settings.maxUnread().asLongValue()));
        socket.frameHandler(this::receive);
        BrokenFrames.watch(connection,
                (code, what) -> close(code, code == CloseCode.PROTOCOL_ERROR && what != null ? what : code.reason()));
    }

    private void end() {
        closing = true;
        vertx.cancelTimer(beat);
        vertx.cancelTimer(givingUp);
        if (listener != null) {
            listener.closed();
        }
    }

    void start(Listener told) {
        listener = told;
        socket.exceptionHandler(broken -> LOG.debug("A WebSocket broke", broken));
        beat = vertx.setPeriodic(settings.keepAlive().toMillis(), timer -> askForLife());
        socket.pongHandler(pong -> alive = true);
        socket.drainHandler(drained -> caughtUp(told));
    }

    /** Nothing more is sent or taken, though the connection may still be there. */
    boolean isClosing() {
        return closing;
    }

    void onLoop(Runnable work) {
        loop.runOnContext(nothing -> work.run());
    }

    /** Runs the work after so many milliseconds, unless it is called off by {@link #callOff}. */
    long later(long milliseconds, Runnable work) {
        return vertx.setTimer(milliseconds, timer -> work.run());
    }

    /** Runs the work every so many milliseconds, until it is called off. */
    long every(long milliseconds, Runnable work) {
        return vertx.setPeriodic(milliseconds, timer -> work.run());
    }

    void callOff(long timer) {
        vertx.cancelTimer(timer);
    }

    private void receive(WebSocketFrame frame) {
        alive = true;
        // Vert.x answers each ping by itself, even while it is told to wait, and whether its answers are read or not.
        waitIfUnread();
        if (frame.isPing() && givingUp != NONE && ++pingsMeanwhile > MOST_PINGS_MEANWHILE) {
            terminate();
        }
        boolean data = frame.isText() || frame.isContinuation() || frame.isBinary();
        if (closing || listener == null || !data) {
            return;
        }
        if (frame.isBinary()) {
            close(CloseCode.BAD_MESSAGE, "A message must be text");
            return;
        }
        message.appendBuffer(frame.binaryData());
        if (message.length() > settings.maxMessage().asLongValue()) {
            close(CloseCode.TOO_LARGE);
        } else if (frame.isFinal()) {
            byte[] whole = message.getBytes();
            message = Buffer.buffer();
            listener.received(whole);
        }
    }

    void send(String text) {
        if (closing || listener == null || socket.isClosed()) {
            return;
        }
        socket.writeTextMessage(text);
        waitIfUnread();
    }

    /** Nothing more is taken from an end that does not read what it is sent. */
    private void waitIfUnread() {
        if (socket.isClosed() || !socket.writeQueueFull()) {
            return;
        }
        if (closing || listener == null) {
            terminate();
        } else if (givingUp == NONE) {
            socket.pause();
            listener.held(true);
            givingUp = later(settings.unreadTimeout().toMillis(), this::terminate);
        }
    }

    private void caughtUp(Listener told) {
        if (givingUp != NONE) {
            vertx.cancelTimer(givingUp);
            givingUp = NONE;
            pingsMeanwhile = 0;
            socket.resume();
            told.held(false);
        }
    }

    private void askForLife() {
        boolean nothingIsRead = givingUp != NONE;
        if (alive || nothingIsRead) {
            alive = false;
            socket.writePing(Buffer.buffer());
        } else {
            terminate();
        }
    }

    void close(CloseCode code) {
        close(code, code.reason());
    }

    void close(CloseCode code, String reason) {
        if (!closing) {
            closing = true;
            String printable = reason.replaceAll("[^ -~]", "?");
            socket.close(code.code(), printable.substring(0, Math.min(printable.length(), LONGEST_REASON)));
            later(FAREWELL, this::terminate);
        }
    }

    /** At once: both a farewell and Vert.x's own way to close would have to wait behind what is not read. */
    private void terminate() {
        closing = true;
        ((ConnectionBase) connection).channelHandlerContext().close();
    }
}
