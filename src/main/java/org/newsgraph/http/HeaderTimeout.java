package org.newsgraph.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Refuses and closes a connection that has begun a request and does not come to the end of its headers. A sender of one byte at a time
 * is never idle, and Vert.x would wait for it as long as it likes.
 */
final class HeaderTimeout extends ChannelInboundHandlerAdapter {
    private static final long MILLISECONDS_TO_ANSWER = 1000;
    private final Duration most;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> closing;
    private boolean refused;
    private long asked;
    private long answered;

    HeaderTimeout(Duration most) {
        this.most = most;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object bytes) {
        if (refused) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        long before = asked;
        from.fireChannelRead(bytes);
        boolean headersUnderWay = asked == before && asked == answered;
        if (headersUnderWay && closing == null && !from.isRemoved()) {
            closing = from.executor().schedule(() -> refuse(from), most.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Behind the decoder nothing knows of a request yet. Who does not read the answer is closed without. */
    private void refuse(ChannelHandlerContext from) {
        refused = true;
        ChannelHandlerContext decoder = from.pipeline().context(StrictDecoder.class);
        if (decoder == null) {
            from.close();
        } else {
            closing = from.executor().schedule(() -> from.close(), MILLISECONDS_TO_ANSWER, TimeUnit.MILLISECONDS);
            decoder.writeAndFlush(Unreadable.late()).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        callOff();
        from.fireChannelInactive();
    }

    /** The headers of a request are there; on the event loop. Until it is answered, what comes is its body. */
    void begin() {
        asked++;
        if (!refused) {
            callOff();
        }
    }

    /** A request is answered; from any thread. */
    void end() {
        if (context != null) {
            context.executor().execute(() -> answered++);
        }
    }

    /** Requests of this connection do not follow each other; on the event loop. */
    void leave() {
        callOff();
        if (context != null && !context.isRemoved()) {
            context.pipeline().remove(this);
        }
    }

    private void callOff() {
        if (closing != null) {
            closing.cancel(false);
            closing = null;
        }
    }
}
