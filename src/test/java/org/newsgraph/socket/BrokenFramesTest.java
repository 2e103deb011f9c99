package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newsgraph.socket.RawSocket.bytes;
import static org.newsgraph.socket.RawSocket.close;
import static org.newsgraph.socket.RawSocket.frame;
import static org.newsgraph.socket.RawSocket.joined;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The frames that RFC 6455 forbids, and those that look strange and are allowed. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenFramesTest {
    private static final int TEXT = 0x81;
    private static final int TEXT_BEGINS = 0x01;
    private static final int CONTINUED = 0x00;
    private static final int ENDS = 0x80;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final String ASK = "{\"type\":\"ping\"}";
    private static final String ANSWER = "{\"type\":\"pong\"}";
    private static final byte[] NONE = {};

    @Inject
    OpenSockets open;

    @AfterEach
    void nothing_is_left_open() {
        await().until(() -> open.count() == 0);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("text that is not masked", bytes(TEXT, 2, '{', '}'), "1002"),
                Arguments.of("a ping that is not masked", bytes(PING, 0), "1002"),
                Arguments.of("a kind of data that is not known", frame(0x83, "{}"), "1002"),
                Arguments.of("a kind of control that is not known", frame(0x8B, NONE), "1002"),
                Arguments.of("the bit of compression, which was not agreed on", frame(0xC1, "{}"), "1002"),
                Arguments.of("the second bit of none", frame(0xA1, "{}"), "1002"),
                Arguments.of("a ping in pieces", frame(0x09, "a"), "1002"),
                Arguments.of("a farewell in pieces", frame(0x08, bytes(3, 232)), "1002"),
                Arguments.of("a ping of 126 bytes", frame(PING, new byte[126]), "1002"),
                Arguments.of("a pong of 126 bytes", frame(PONG, new byte[126]), "1002"),
                Arguments.of("what goes on and was not begun", frame(ENDS, "{}"), "1002"),
                Arguments.of("what begins in the middle of another",
                        joined(frame(TEXT_BEGINS, "{"), frame(TEXT, "}")), "1002"),
                Arguments.of("a length in more bytes than it takes", bytes(TEXT, 0xFE, 0, 2, 0, 0, 0, 0, '{', '}'),
                        "1002"),
                Arguments.of("a negative length", bytes(TEXT, 0xFF, 255, 255, 255, 255, 255, 255, 255, 255), "1002"),
                Arguments.of("half a close code", frame(RawSocket.CLOSE, bytes(3)), "1002"),
                Arguments.of("text that is not UTF-8", frame(TEXT, bytes('"', 0xC3, 0x28, '"')), "1007"),
                Arguments.of("text with half a pair of surrogates", frame(TEXT, bytes('"', 0xED, 0xA0, 0x80, '"')),
                        "1007"),
                Arguments.of("text in more bytes than it takes", frame(TEXT, bytes('"', 0xC0, 0xAF, '"')), "1007"),
                Arguments.of("text that ends within a character", frame(TEXT, bytes('"', 0xC3)), "1007"),
                Arguments.of("text of which a later piece is not UTF-8",
                        joined(frame(TEXT_BEGINS, "\""), frame(CONTINUED, bytes(0xFF)), frame(ENDS, "\"")), "1007"),
                Arguments.of("text whose last piece ends within a character",
                        joined(frame(TEXT_BEGINS, "\""), frame(ENDS, bytes(0xF0, 0x9F))), "1007"),
                Arguments.of("a reason that is not UTF-8", close(1000, bytes(0xC3, 0x28)), "1007"),
                Arguments.of("a frame of over 256 KiB", frame(TEXT, new byte[300_000]), "1009"),
                Arguments.of("a frame that says it is as large as can be",
                        bytes(TEXT, 0xFF, 127, 255, 255, 255, 255, 255, 255, 255), "1009"),
                Arguments.of("a message of over 256 KiB in pieces", joined(frame(TEXT_BEGINS, " ".repeat(200_000)),
                        frame(ENDS, " ".repeat(200_000))), "1009"));
    }

    private static void assertEnds(RawSocket socket, String code) throws IOException {
        long began = System.nanoTime();
        assertThat(socket.next()).isEqualTo(code);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        socket.sayNoMore();
        assertThat(socket.next()).as("nothing behind it").isEqualTo("end");
    }

    @Test
    void who_does_not_go_is_left_after_two_seconds() throws IOException {
        try (RawSocket socket = RawSocket.open()) {
            socket.send(bytes(PING, 0));
            assertThat(socket.next()).isEqualTo("1002");
            assertThat(socket.next()).isEqualTo("end");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void it_ends_the_socket_by_a_code(String what, byte[] frames, String code) throws IOException {
        try (RawSocket socket = RawSocket.open()) {
            socket.send(frame(TEXT, ASK));
            assertThat(socket.next()).isEqualTo(ANSWER);
            socket.send(frames, frame(TEXT, ASK));
            assertEnds(socket, code);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535})
    void so_does_a_close_code_that_is_none(int code) throws IOException {
        try (RawSocket socket = RawSocket.open()) {
            socket.send(close(code, NONE));
            assertEnds(socket, "1002");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1003, 1007, 1011, 3000, 4999})
    void a_close_code_that_is_one_comes_back(int code) throws IOException {
        try (RawSocket socket = RawSocket.open()) {
            socket.send(close(code, "bye \u00e9".getBytes(StandardCharsets.UTF_8)));
            assertEnds(socket, Integer.toString(code));
        }
    }

    @Test
    void a_farewell_needs_no_code() throws IOException {
        try (RawSocket socket = RawSocket.open()) {
            socket.send(frame(RawSocket.CLOSE, NONE));
            assertEnds(socket, "1000");
        }
    }

    @Test
    void a_character_may_come_in_pieces_and_pings_between_them() throws IOException {
        try (RawSocket socket = RawSocket.open()) {
            socket.send(frame(TEXT_BEGINS, "{\"type\":\"ping\",\"payload\":{\"a\":\""), frame(CONTINUED, bytes(0xC3)),
                    frame(PING, "b"), frame(CONTINUED, NONE), frame(ENDS, bytes(0xA9, '"', '}', '}')));
            assertThat(socket.next()).isEqualTo("b");
            assertThat(socket.next()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"a\":\"\u00e9\"}}");
        }
    }
}
