package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;

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
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runPendingTasks();
        connection.runScheduledPendingTasks();
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
