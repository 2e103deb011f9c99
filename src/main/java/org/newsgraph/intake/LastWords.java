package org.newsgraph.intake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * The end of an answer to a body that is not read to its end, and the end of its connection, on which no further request can be
 * told apart. Where that is closed with something unread, the client's machine throws the answer away: so what still comes is
 * read for a while, and dropped.
 */
final class LastWords {
    private static final long GRACE = TimeUnit.SECONDS.toMillis(2);
    private static final long MOST_DROPPED = 64 << 20;
    private static final long NO_ERROR = 0;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final AtomicBoolean ending = new AtomicBoolean();
    private long dropped;

    private LastWords(RoutingContext context) {
        this.request = context.request();
        this.response = context.response();
    }

    /**
     * From any thread.
     *
     * @param words
     *        what is missing of the answer
     */
    static void say(RoutingContext context, Buffer words) {
        context.vertx().runOnContext(now -> new LastWords(context).say(context, words, GRACE));
    }

    private void say(RoutingContext context, Buffer words, long grace) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.write(words);
        if (request.isEnded()) {
            end();
            return;
        }
        context.vertx().setTimer(grace, over -> end());
        request.exceptionHandler(gone -> end()).endHandler(whole -> end()).handler(this::drop).resume();
        // It was read to its end before: nothing will tell of that again, and one that is paused does not say so.
        if (request.isEnded()) {
            end();
        }
    }

    private void drop(Buffer unread) {
        dropped += unread.length();
        if (dropped > MOST_DROPPED) {
            end();
        }
    }

    private void end() {
        if (ending.compareAndSet(false, true) && !response.ended() && !response.closed()) {
            response.end().onComplete(sent -> close());
        }
    }

    private void close() {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        } else if (!request.isEnded() && !response.closed()) {
            response.reset(NO_ERROR);
        }
    }
}
