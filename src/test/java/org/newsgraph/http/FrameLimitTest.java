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
import io.netty.channel.embedded.EmbeddedChannel;

/** Which connections of HTTP/2 are cut: time passes when it is told to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrameLimitTest {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int CONTINUATION = 9;
    private static final int MORE_TO_COME = 0;
    private static final int END_HEADERS = 4;
    private static final int ACK = 1;
    private final FrameLimit limit = new FrameLimit(Duration.ofSeconds(10));
    private final EmbeddedChannel connection = new EmbeddedChannel(limit);

    @BeforeEach
    void stopTheClock() {
        connection.freezeTime();
    }

    private void read(byte... bytes) {
        connection.writeInbound(Unpooled.wrappedBuffer(bytes));
    }

    private void read(String text) {
        read(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void preface() {
        read("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        read(frame(SETTINGS, 0, 0));
    }

    private static byte[] frame(int type, int flags, int size) {
        byte[] frame = new byte[9 + size];
        frame[1] = (byte) (size >> 8);
        frame[2] = (byte) size;
        frame[3] = (byte) type;
        frame[4] = (byte) flags;
        frame[8] = 1;
        return frame;
    }

    private void passSeconds(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    @Test
    void headers_that_come_in_pieces_are_cut_at_the_limit_after_others_came_whole() {
        preface();
        read(frame(HEADERS, END_HEADERS, 40));
        passSeconds(50);
        read(frame(HEADERS, MORE_TO_COME, 1));
        for (int i = 0; i < 9; i++) {
            passSeconds(1);
            read(frame(CONTINUATION, MORE_TO_COME, 1));
        }
        assertThat(connection.isOpen()).isTrue();
        passSeconds(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_frame_that_comes_byte_by_byte_is_cut_too() {
        preface();
        byte[] headers = frame(HEADERS, END_HEADERS, 40);
        for (int i = 0; i < 9; i++) {
            read(headers[i]);
            passSeconds(1);
        }
        assertThat(connection.isOpen()).isTrue();
        passSeconds(1);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void each_of_many_frames_has_the_limit_anew() {
        preface();
        read((byte) 0);
        for (int i = 0; i < 20; i++) {
            passSeconds(5);
            byte[] restOfOneAndBeginOfNext = new byte[9];
            System.arraycopy(frame(PING, 0, 0), 1, restOfOneAndBeginOfNext, 0, 8);
            read(restOfOneAndBeginOfNext);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void headers_of_many_small_frames_are_nobody_s() {
        preface();
        read(frame(HEADERS, MORE_TO_COME, 1));
        for (int i = 0; i < 31; i++) {
            read(frame(CONTINUATION, MORE_TO_COME, 0));
        }
        assertThat(connection.isOpen()).isTrue();
        read(frame(CONTINUATION, MORE_TO_COME, 0));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_has_not_acknowledged_how_much_it_may_ask_at_once_may_ask_so_much() {
        preface();
        for (int i = 0; i < 100; i++) {
            read(frame(HEADERS, END_HEADERS, 1));
        }
        assertThat(connection.isOpen()).isTrue();
        read(frame(HEADERS, END_HEADERS, 1));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_has_acknowledged_it_is_held_to_it_by_others() {
        preface();
        read(frame(SETTINGS, ACK, 0));
        for (int i = 0; i < 500; i++) {
            read(frame(HEADERS, END_HEADERS, 1));
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_body_has_a_limit_of_its_own_and_a_connection_may_rest() {
        preface();
        read(frame(HEADERS, END_HEADERS, 40));
        byte[] data = frame(DATA, 0, 2000);
        read(java.util.Arrays.copyOf(data, 1000));
        passSeconds(60);
        read(java.util.Arrays.copyOfRange(data, 1000, 2009));
        passSeconds(60);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void frames_are_followed_from_where_a_connection_went_over_to_them() {
        read("GET / HTTP/1.1\r\nUpgrade: h2c\r\n\r\nPRI * HTTPRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        read(frame(HEADERS, MORE_TO_COME, 1));
        passSeconds(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_removes_it_is_followed_all_the_same() {
        preface();
        read(frame(HEADERS, MORE_TO_COME, 1));
        passSeconds(5);
        connection.pipeline().remove(limit);
        passSeconds(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void who_goes_over_is_not_taken_for_one_who_encrypts_from_then_on() {
        preface();
        connection.pipeline().remove(limit);
        byte[] frame = frame(HEADERS, MORE_TO_COME, 0);
        frame[0] = 0x16;
        read(frame);
        passSeconds(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void requests_that_follow_each_other_are_none_of_its_business() {
        read("POST / HTTP/1.1\r\n\r\n");
        limit.leave();
        preface();
        read(frame(HEADERS, MORE_TO_COME, 1));
        passSeconds(60);
        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.pipeline().get(FrameLimit.class)).isNull();
    }
}
