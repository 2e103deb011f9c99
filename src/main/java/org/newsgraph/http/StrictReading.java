package org.newsgraph.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.HAProxyMessageCompletionHandler;

/**
 * Gives a connection of HTTP/1.1 its {@link StrictDecoder} and {@link BrokenRequests}, before it reads anything. Where HTTP/2 is
 * spoken too, Vert.x sees by the first bytes which of the two it is, and must have seen them.
 */
final class StrictReading extends ChannelInboundHandlerAdapter {
    private static final String DECODER = "httpDecoder";
    private static final String HANDLER = "handler";
    private final HttpServerOptions limits;
    private final boolean decrypted;
    private int ofPreface;

    StrictReading(HttpServerOptions limits) {
        this(limits, false);
    }

    private StrictReading(HttpServerOptions limits, boolean decrypted) {
        this.limits = limits;
        this.decrypted = decrypted;
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        if (!(message instanceof ByteBuf bytes) || !bytes.isReadable()) {
            from.fireChannelRead(message);
        } else if (from.pipeline().get(HAProxyMessageCompletionHandler.class) != null) {
            standBehind(from, HAProxyMessageCompletionHandler.class, false);
            leave(from, bytes);
        } else if (isOfHttp1(from.pipeline())) {
            begin(from.pipeline());
            leave(from, bytes);
        } else if (from.pipeline().get(Http1xOrH2CHandler.class) != null) {
            search(from, bytes);
        } else if (decrypted) {
            leave(from, bytes);
        } else {
            from.fireChannelRead(bytes);
            standBehindDecryption(from);
        }
    }

    /** What is encrypted says nothing, and nothing but the handshake has come until now. */
    private void standBehindDecryption(ChannelHandlerContext from) {
        if (from.pipeline().get(SslHandler.class) != null && !from.isRemoved()) {
            standBehind(from, SslHandler.class, true);
            from.pipeline().remove(this);
        }
    }

    /** What a proxy says first is of no request; Vert.x puts in what reads one when that is over. */
    private void standBehind(ChannelHandlerContext from, Class<? extends ChannelHandler> other, boolean isDecrypted) {
        from.pipeline().addAfter(from.pipeline().context(other).name(), null, new StrictReading(limits, isDecrypted));
    }

    private static boolean isOfHttp1(ChannelPipeline pipeline) {
        return pipeline.get(DECODER) instanceof VertxHttpRequestDecoder;
    }

    private void search(ChannelHandlerContext from, ByteBuf bytes) {
        String preface = Http1xOrH2CHandler.HTTP_2_PREFACE;
        int read = 0;
        while (read < bytes.readableBytes() && ofPreface < preface.length()
                && bytes.getByte(bytes.readerIndex() + read) == preface.charAt(ofPreface)) {
            read++;
            ofPreface++;
        }
        if (ofPreface == preface.length()) {
            leave(from, bytes);
        } else if (read == bytes.readableBytes()) {
            from.fireChannelRead(bytes);
        } else {
            from.fireChannelRead(bytes.readRetainedSlice(read + 1));
            if (isOfHttp1(from.pipeline())) {
                begin(from.pipeline());
            }
            leave(from, bytes);
        }
    }

    private void begin(ChannelPipeline pipeline) {
        pipeline.replace(DECODER, DECODER, new StrictDecoder(limits));
        BrokenRequests broken = new BrokenRequests();
        if (pipeline.get(HANDLER) == null) {
            pipeline.addLast(broken);
        } else {
            pipeline.addBefore(HANDLER, null, broken);
        }
    }

    private void leave(ChannelHandlerContext from, ByteBuf bytes) {
        from.fireChannelRead(bytes);
        if (!from.isRemoved()) {
            from.pipeline().remove(this);
        }
    }
}
