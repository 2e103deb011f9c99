package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;

/** What a connection holds of its requests; {@link BrokenRequestsIT} has what clients see. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenRequestsTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String CHUNKED = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    private final BrokenRequests broken = new BrokenRequests();
    private final EmbeddedChannel connection = new EmbeddedChannel(new StrictDecoder(new HttpServerOptions()), broken);
    private final List<Handler<AsyncResult<Void>>> ends = new ArrayList<>();

    private void read(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
        connection.releaseInbound();
    }

    @SuppressWarnings("unchecked")
    private WeakReference<RoutingContext> begin() {
        RoutingContext request = (RoutingContext) Proxy.newProxyInstance(RoutingContext.class.getClassLoader(),
                new Class<?>[]{RoutingContext.class}, (self, method, given) -> {
                    if (method.getName().equals("addEndHandler")) {
                        ends.add((Handler<AsyncResult<Void>>) given[0]);
                        return ends.size();
                    }
                    return switch (method.getName()) {
                        case "equals" -> self == given[0];
                        case "hashCode" -> System.identityHashCode(self);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
        assertThat(broken.begin(request)).isTrue();
        return new WeakReference<>(request);
    }

    private static void assertForgotten(WeakReference<RoutingContext> request) {
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            System.gc();
            return request.get() == null;
        });
    }

    @Test
    void a_request_that_has_come_whole_is_not_held_by_its_connection() {
        read(CHUNKED);
        WeakReference<RoutingContext> first = begin();
        read("1\r\nx\r\n0\r\n\r\n");
        ends.clear();
        assertForgotten(first);
    }

    @Test
    void nor_is_one_whose_turn_comes_later() {
        read(GET);
        WeakReference<RoutingContext> late = begin();
        ends.clear();
        assertForgotten(late);
    }

    @Test
    void a_body_that_breaks_when_it_is_answered_already_ends_the_connection() {
        read(CHUNKED);
        WeakReference<RoutingContext> answered = begin();
        ends.get(0).handle(null);
        ends.clear();
        assertForgotten(answered);
        connection.freezeTime();
        read("zz\r\n");
        connection.advanceTimeBy(1, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_connection_on_which_very_many_requests_wait_behind_one_ends() {
        read(GET.repeat(1 + BrokenRequests.MOST_WAITING));
        assertThat(connection.isOpen()).isTrue();
        connection.writeInbound(Unpooled.copiedBuffer(GET.repeat(100), StandardCharsets.US_ASCII));
        assertThat(connection.isOpen()).isFalse();
        assertThat((Object) connection.readInbound()).isNull();
    }

    @Test
    void one_whose_requests_are_answered_stays_however_many_there_are() {
        for (int i = 0; i < 10; i++) {
            read(GET.repeat(BrokenRequests.MOST_WAITING));
            for (int answered = 0; answered < BrokenRequests.MOST_WAITING; answered++) {
                connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
            }
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void an_answer_of_which_the_client_shall_go_on_is_not_yet_one() {
        read(GET.repeat(1 + BrokenRequests.MOST_WAITING));
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        read(GET);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void what_cannot_be_read_does_not_ask_for_another_protocol() {
        EmbeddedChannel read = new EmbeddedChannel(new StrictDecoder(new HttpServerOptions()));
        read.writeInbound(Unpooled.copiedBuffer("POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n"
                + "Upgrade: h2c\r\n\r\n0\r\n\r\n", StandardCharsets.US_ASCII));
        HttpRequest request = read.readInbound();
        assertThat(request.decoderResult().cause()).isInstanceOf(StrictDecoder.TwoLengths.class);
        assertThat(request.headers().get("Content-Length")).isEqualTo("4");
        assertThat(request.headers().contains("Upgrade")).isFalse();
    }

    @Test
    void codings_are_accepted_in_any_letters() {
        EmbeddedChannel read = new EmbeddedChannel(new StrictDecoder(new HttpServerOptions()),
                new HttpContentCompressor());
        read.writeInbound(Unpooled.copiedBuffer("GET / HTTP/1.1\r\nAccept-Encoding: GZIP;Q=0.5, X-Other\r\n\r\n",
                StandardCharsets.US_ASCII));
        HttpRequest request = read.readInbound();
        assertThat(request.headers().getAll("Accept-Encoding")).containsExactly("gzip;q=0.5, x-other");
        read.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK,
                Unpooled.copiedBuffer("The weir holds.", StandardCharsets.US_ASCII)));
        HttpResponse packed = read.readOutbound();
        assertThat(packed.headers().get("Content-Encoding")).isEqualTo("gzip");
    }
}
