package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;

/** Which connections are cut: here a line is a request, and time passes when it is told to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeaderTimeoutTest {
    private final HeaderTimeout timeout = new HeaderTimeout(Duration.ofSeconds(10));
    private final EmbeddedChannel connection = new EmbeddedChannel(timeout, new ChannelInboundHandlerAdapter() {
        @Override
        public void channelRead(ChannelHandlerContext from, Object bytes) {
            if (bytes.toString().endsWith("\n")) {
                timeout.begin();
            }
        }
    });

    @BeforeEach
    void stopTheClock() {
        connection.freezeTime();
    }

    private void read(String bytes) {
        connection.writeInbound(bytes);
    }

    private void passSeconds(int seconds) {
        advance(connection, seconds);
    }

    private static void advance(EmbeddedChannel channel, int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
        channel.runScheduledPendingTasks();
    }

    private void answer() {
        timeout.end();
        connection.runPendingTasks();
    }

    @Test
    void headers_that_come_byte_by_byte_are_cut_at_the_limit() {
        for (int i = 0; i < 9; i++) {
            read("x");
            passSeconds(1);
        }
        assertThat(connection.isOpen()).isTrue();
        read("x");
        passSeconds(1);
        assertThat(connection.isOpen()).isFalse();
    }

    /** As it is when a client does not read: nothing that is written ever leaves. */
    private static final class Unread extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext to, Object bytes, ChannelPromise written) {
            ReferenceCountUtil.release(bytes);
        }
    }

    @Test
    void who_does_not_read_that_it_is_too_late_is_cut_a_second_later() {
        EmbeddedChannel unread = new EmbeddedChannel(new Unread(), new HeaderTimeout(Duration.ofSeconds(10)),
                new StrictDecoder(new HttpServerOptions()));
        unread.freezeTime();
        unread.writeInbound(Unpooled.copiedBuffer("GET / HT", StandardCharsets.US_ASCII));
        advance(unread, 10);
        assertThat(unread.isOpen()).isTrue();
        unread.writeInbound(Unpooled.copiedBuffer("TP/1.1\r\n\r\n", StandardCharsets.US_ASCII));
        assertThat(unread.<Object>readInbound()).as("a request that is refused already").isNull();
        advance(unread, 1);
        assertThat(unread.isOpen()).isFalse();
    }

    @Test
    void headers_that_come_in_time_may_be_answered_slowly_and_their_body_may_be_slow() {
        read("GET");
        passSeconds(9);
        read(" /\n");
        passSeconds(60);
        read("body");
        passSeconds(60);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_connection_may_rest_between_requests_but_each_has_the_limit_anew() {
        read("GET /\n");
        answer();
        passSeconds(50);
        assertThat(connection.isOpen()).isTrue();
        read("GET");
        passSeconds(11);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void an_answer_that_is_told_late_does_not_count_against_the_next_request() {
        read("GET /1\n");
        read("GET /2\n");
        answer();
        read("body of 2");
        passSeconds(60);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_connection_of_many_requests_at_once_is_left_alone() {
        read("PRI");
        timeout.leave();
        read("x");
        passSeconds(60);
        assertThat(connection.isOpen()).isTrue();
    }
}
