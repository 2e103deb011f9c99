package org.newsgraph.socket;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Finds frames of a client that break the protocol of WebSockets (RFC 6455, section 7.1.7), and lets nothing behind them through.
 * Vert.x would end the connection without a close frame, and take text that is no UTF-8.
 */
final class BrokenFrames extends ChannelInboundHandlerAdapter {
    private static final int HIGHEST_CODE = 4999;
    private final BiConsumer<CloseCode, @Nullable String> found;
    private boolean broken;

    private BrokenFrames(BiConsumer<CloseCode, @Nullable String> found) {
        this.found = found;
    }

    /**
     * To be called on the event loop.
     *
     * @param found
     *        told once how the socket is to be closed, and what is wrong
     */
    static void watch(HttpConnection connection, BiConsumer<CloseCode, @Nullable String> found) {
        ChannelHandlerContext reader = ((ConnectionBase) connection).channelHandlerContext();
        ChannelPipeline pipeline = reader.pipeline();
        pipeline.addBefore(reader.name(), null, new Utf8FrameValidator(false));
        pipeline.addBefore(reader.name(), null, new BrokenFrames(found));
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object frame) {
        if (!broken && frame instanceof CloseWebSocketFrame close && close.statusCode() > HIGHEST_CODE) {
            tell(CloseCode.PROTOCOL_ERROR, "There is no such close code");
        }
        if (broken) {
            ReferenceCountUtil.release(frame);
        } else {
            from.fireChannelRead(frame);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            tell(code(corrupted.closeStatus()), cause.getMessage());
        } else {
            from.fireExceptionCaught(cause);
        }
    }

    private static CloseCode code(WebSocketCloseStatus status) {
        if (status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
            return CloseCode.TOO_LARGE;
        }
        return status.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)
                ? CloseCode.NO_TEXT
                : CloseCode.PROTOCOL_ERROR;
    }

    private void tell(CloseCode code, @Nullable String what) {
        if (!broken) {
            broken = true;
            found.accept(code, what);
        }
    }
}
