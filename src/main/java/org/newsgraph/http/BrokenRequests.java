package org.newsgraph.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers requests of a connection that cannot be read by an error with a code, each when its turn has come, and ends the
 * connection: where the next request would begin is not known. Vert.x would answer without a word, or not at all.
 * <p>
 * Ends a connection too on which very many requests wait for their turn: Vert.x keeps them, in a list that it walks for each.
 */
final class BrokenRequests extends ChannelDuplexHandler {
    /** What comes meanwhile is thrown away; what is not read when a connection is closed makes the client lose its answer. */
    private static final long MILLISECONDS_TO_READ = 1000;
    /** Behind the one whose turn it is; who sends several at once seldom sends ten. */
    static final int MOST_WAITING = 32;
    /** Whose body is still to come; null between requests, which may rest for long, and when it is answered already. */
    private final AtomicReference<@Nullable RoutingContext> current = new AtomicReference<>();
    private boolean known;
    private boolean broken;
    private boolean bodyBroken;
    private boolean tooMany;
    /** Requests whose headers have come, and those of them whose turn to be answered has. */
    private long come;
    private long begun;
    /** Requests that have come to the end of their bodies. */
    private long whole;
    /** Requests that have their answer to its end: also those that come to no route, and never begin. */
    private long answered;

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        if (tooMany || message instanceof HttpRequest && come - answered > MOST_WAITING) {
            ReferenceCountUtil.release(message);
            end(from);
        } else {
            receive(from, message);
        }
    }

    /** What one read has brought comes all the same, and is thrown away. */
    private void end(ChannelHandlerContext from) {
        ChannelHandlerContext first = from.pipeline().firstContext();
        if (!tooMany && first != null) {
            tooMany = true;
            first.close();
        }
    }

    private void receive(ChannelHandlerContext from, Object message) {
        if (!known) {
            known = true;
            answerWhatIsNoRequest(from);
        }
        if (message instanceof HttpRequest) {
            come++;
        }
        if (!(message instanceof HttpObject part) || !part.decoderResult().isFailure()) {
            from.fireChannelRead(message);
            if (message instanceof LastHttpContent) {
                comeToEnd();
            }
            return;
        }
        broken = true;
        if (message instanceof HttpContent && !(message instanceof HttpRequest)) {
            ReferenceCountUtil.release(message);
            bodyBroken = true;
            if (begun == come) {
                refuse(from);
            }
        } else {
            from.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext from, Object message, ChannelPromise written) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            answered++;
        }
        from.write(message, written);
    }

    /** Such as 100 Continue, behind which the answer comes. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void comeToEnd() {
        whole++;
        if (begun == whole) {
            current.set(null);
        }
    }

    private void refuse(ChannelHandlerContext from) {
        RoutingContext request = current.get();
        if (request != null) {
            refuse(request);
        } else {
            from.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(answered -> close(from, from.newPromise()));
        }
    }

    private static void answerWhatIsNoRequest(ChannelHandlerContext from) {
        VertxHandler<?> vertx = from.pipeline().get(VertxHandler.class);
        if (vertx != null && vertx.getConnection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(Unreadable::refuse);
        }
    }

    /**
     * The headers of a request are there, and its turn to be answered; on the event loop.
     *
     * @return false if its body has turned out to be broken meanwhile, and it is answered
     */
    boolean begin(RoutingContext request) {
        begun++;
        if (begun > whole) {
            current.set(request);
            request.addEndHandler(ended -> current.compareAndSet(request, null));
        }
        boolean refused = bodyBroken && begun == come;
        if (refused) {
            refuse(request);
        }
        return !refused;
    }

    private static void refuse(RoutingContext request) {
        Responses.sendLast(request, HttpProblem.badRequest("The body must come in chunks as Transfer-Encoding says"));
    }

    @Override
    public void close(ChannelHandlerContext from, ChannelPromise closed) {
        if (!broken || !from.channel().isActive()) {
            from.close(closed);
            return;
        }
        from.channel().config().setAutoRead(true);
        if (from.channel() instanceof DuplexChannel both && from.pipeline().get(SslHandler.class) == null) {
            both.shutdownOutput();
        }
        from.executor().schedule(() -> from.close(closed), MILLISECONDS_TO_READ, TimeUnit.MILLISECONDS);
    }
}
