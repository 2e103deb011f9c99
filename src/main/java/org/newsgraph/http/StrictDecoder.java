package org.newsgraph.http;

import java.util.List;
import java.util.Locale;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Reads no request that says in two ways where its body ends (RFC 9112, section 6.3), and none of another protocol. Netty would
 * take one of the two and forget the other, which a server in front of this one may have gone by.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    /** A body whose end is told by Content-Length and by its chunks. */
    static final class TwoLengths extends RuntimeException {
        private TwoLengths() {
            super("Content-Length beside Transfer-Encoding", null, false, false);
        }
    }

    StrictDecoder(HttpServerOptions limits) {
        super(limits);
    }

    /** An answer would say that it is of that version too. */
    @Override
    protected HttpMessage createMessage(String[] firstLine) {
        String version = firstLine[2];
        if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
            throw new IllegalArgumentException("another version");
        }
        return super.createMessage(firstLine);
    }

    /** What cannot be read asks for nothing: where HTTP/2 is spoken, Vert.x would go over to it, and answer there. */
    @Override
    protected void decode(ChannelHandlerContext from, ByteBuf bytes, List<Object> read) throws Exception {
        int before = read.size();
        super.decode(from, bytes, read);
        if (read.size() > before && read.get(before) instanceof HttpRequest request) {
            writeSmall(HttpHeaderNames.ACCEPT_ENCODING, request);
        }
        if (!read.isEmpty() && read.get(read.size() - 1) instanceof HttpRequest request
                && request.decoderResult().isFailure()) {
            request.headers().remove(HttpHeaderNames.UPGRADE);
        }
    }

    /** Netty packs for who writes them so, but codings are the same in any letters (RFC 9110, section 8.4.1). */
    private static void writeSmall(CharSequence name, HttpRequest request) {
        List<String> values = request.headers().getAll(name);
        if (!values.isEmpty()) {
            request.headers().set(name, values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList());
        }
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new TwoLengths();
    }
}
