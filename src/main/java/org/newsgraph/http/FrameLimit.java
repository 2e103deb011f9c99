package org.newsgraph.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Closes a connection of HTTP/2 whose headers, or any frame but one of a body, do not come to their end in time, or whose headers
 * come in more frames than anybody needs, or that asks on and on before it has acknowledged how much it may. One of HTTP/1.1 it
 * leaves with the first request. Netty and Vert.x bound the size of headers and the resets, and neither of these.
 */
final class FrameLimit extends ChannelInboundHandlerAdapter {
    /** A frame may have 16 KiB, as all headers together. */
    private static final int MOST_FRAMES_OF_HEADERS = 32;
    /** Netty holds a client to the number of streams that it has acknowledged, and one that never does so to none. */
    private static final int MOST_BEFORE_AGREEMENT = 100;
    /** What a connection of TLS begins with. */
    private static final int HANDSHAKE = 0x16;
    private final Duration most;
    private final Frames frames;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> closing;
    private long timed;
    private boolean begun;
    private boolean done;

    FrameLimit(Duration most) {
        this(most, new Frames(), false);
    }

    private FrameLimit(Duration most, Frames frames, boolean begun) {
        this.most = most;
        this.frames = frames;
        this.begun = begun;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        limitTime(added);
    }

    /** Where a connection goes over to HTTP/2, Vert.x removes whatever it finds. */
    @Override
    public void handlerRemoved(ChannelHandlerContext from) {
        callOff();
        if (!done && from.channel().isActive()) {
            from.pipeline().addFirst(new FrameLimit(most, frames, begun));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            from.fireChannelRead(message);
            return;
        }
        if (!begun && bytes.isReadable()) {
            begun = true;
            if (bytes.getByte(bytes.readerIndex()) == HANDSHAKE) {
                from.fireChannelRead(message);
                standBehind(from);
                return;
            }
        }
        frames.read(bytes);
        if (frames.ofHeaders() > MOST_FRAMES_OF_HEADERS || frames.beforeAgreement() > MOST_BEFORE_AGREEMENT) {
            ReferenceCountUtil.release(message);
            from.close();
            return;
        }
        limitTime(from);
        from.fireChannelRead(message);
    }

    /** What is encrypted says nothing; nothing but the handshake has come until now. */
    private void standBehind(ChannelHandlerContext from) {
        SslHandler decrypting = from.pipeline().get(SslHandler.class);
        if (decrypting != null && !from.isRemoved()) {
            from.pipeline().addAfter(from.pipeline().context(decrypting).name(), null, new FrameLimit(most));
            leave();
        }
    }

    private void limitTime(ChannelHandlerContext from) {
        boolean others = timed != frames.ended();
        if (closing != null && (others || !frames.areUnderWay())) {
            callOff();
        }
        if (closing == null && frames.areUnderWay()) {
            timed = frames.ended();
            closing = from.executor().schedule(() -> from.close(), most.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext from) {
        callOff();
        from.fireChannelInactive();
    }

    /** The connection is one of HTTP/1.1; on the event loop. */
    void leave() {
        done = true;
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
