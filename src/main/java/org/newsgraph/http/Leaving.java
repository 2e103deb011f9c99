package org.newsgraph.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.nio.AbstractNioChannel;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** An answer on its way to its client, in pieces, so that it is known whether any is taken; {@link UnreadAnswers} counts it. */
final class Leaving implements UnreadAnswers.Leaver {
    /** What must be taken in the time that there is: on the worst of lines a matter of seconds. */
    static final int PIECE = 64 * 1024;
    /** Of HTTP/2: the stream is not needed any more. */
    private static final long CANCEL = 8;
    private final RoutingContext context;
    private final HttpServerRequest request;
    /** Null when it is given up: what waits for the end of a piece must not hold the others. */
    private volatile @Nullable Buffer body;
    private final int length;
    private final UnreadAnswers answers;
    private final Promise<Void> left = Promise.promise();
    private int at;

    Leaving(RoutingContext context, Buffer body, UnreadAnswers answers) {
        this.context = context;
        this.request = context.request();
        this.body = body;
        this.length = body.length();
        this.answers = answers;
    }

    /** Completed when the client has taken all of it, or never will. */
    Future<Void> start() {
        answers.begin(this, UnreadAnswers.caller(context), length);
        if (length > PIECE) {
            request.response().putHeader("Content-Length", Integer.toString(length));
        }
        sendNext();
        return left.future();
    }

    private void sendNext() {
        Buffer whole = body;
        if (whole == null) {
            left.tryFail("given up");
            return;
        }
        int to = Math.min(length, at + PIECE);
        Buffer piece = whole.slice(at, to);
        at = to;
        write(piece, to == length).onComplete(this::goOn);
    }

    private Future<Void> write(Buffer piece, boolean last) {
        try {
            return last ? request.response().end(piece) : request.response().write(piece);
        } catch (IllegalStateException gone) {
            return Future.failedFuture(gone);
        }
    }

    private void goOn(AsyncResult<Void> taken) {
        if (taken.failed() || at == length) {
            answers.end(this);
            left.handle(taken);
        } else {
            answers.goOn(this);
            // Not from here, where each piece would be written inside the one before.
            context.vertx().runOnContext(next -> sendNext());
        }
    }

    /** A system calls a socket writable when a third of what it may hold is free, which can be megabytes. */
    @Override
    public void push() {
        if (request.connection() instanceof ConnectionBase connection
                && connection.channel().unsafe() instanceof AbstractNioChannel.NioUnsafe socket) {
            connection.channel().eventLoop().execute(socket::forceFlush);
        }
    }

    /** Ends the stream, or the connection if it has no others. */
    @Override
    public void giveUp() {
        body = null;
        if (!(request.connection() instanceof ConnectionBase connection)) {
            request.response().reset(CANCEL);
            return;
        }
        Channel channel = connection.channel();
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(CANCEL);
            channel.eventLoop().execute(() -> closeUnlessRead(channel, answers.patience()));
        } else {
            channel.eventLoop().execute(() -> close(channel));
        }
    }

    /** What is on its way already cannot be taken back. */
    private static void closeUnlessRead(Channel channel, Duration patience) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first == null) {
            return;
        }
        ScheduledFuture<?> closing = channel.eventLoop().schedule(() -> close(channel), patience.toMillis(),
                TimeUnit.MILLISECONDS);
        first.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(read -> closing.cancel(false));
    }

    /** Not through Vert.x, which would wait until all is read. */
    private static void close(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }
}
