package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.testsupport.PackagedNewsgraph;

/** Who speaks HTTP/2, where that is admitted, is bound as others are. Spoken in frames, as no client library would. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Http2IT {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final String UPGRADE = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n"
            + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n";
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    @TempDir
    static Path folder;
    private static PackagedNewsgraph server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        server = PackagedNewsgraph.start(folder.resolve("data"),
                Map.of("QUARKUS_HTTP_HTTP2", "true", "NEWSGRAPH_HTTP_HEADER_TIMEOUT", "2s"));
        port = server.address().getPort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Socket open(String... first) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(5_000);
        for (String text : first) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
        send(socket, SETTINGS, 0, 0, new byte[0]);
        return socket;
    }

    private static void send(Socket socket, int type, int flags, int stream, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(new byte[]{0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags, 0, 0,
                (byte) (stream >> 8), (byte) stream});
        frame.write(payload);
        OutputStream out = socket.getOutputStream();
        out.write(frame.toByteArray());
    }

    /** GET, http, and the path, in HPACK without its tables for what follows. */
    private static byte[] request() throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        byte[] path = "/graphql?query=%7B__typename%7D".getBytes(StandardCharsets.US_ASCII);
        byte[] host = "localhost".getBytes(StandardCharsets.US_ASCII);
        block.write(new byte[]{(byte) 0x82, (byte) 0x86, 0x04, (byte) path.length});
        block.write(path);
        block.write(new byte[]{0x01, (byte) host.length});
        block.write(host);
        return block.toByteArray();
    }

    /** Reads frames up to one of the type; false if the connection ends or nothing comes any more. */
    private static boolean reads(Socket socket, int type) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        try {
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int found = in.readUnsignedByte();
                in.readNBytes(5 + length);
                if (found == type) {
                    return true;
                }
            }
        } catch (java.io.EOFException | SocketException | SocketTimeoutException end) {
            return false;
        }
    }

    /** How long headers may go on that come in pieces. */
    private static long secondsOfSlowHeaders(Socket socket, int stream) throws Exception {
        long began = System.nanoTime();
        try {
            send(socket, HEADERS, 0, stream, new byte[]{(byte) 0x82});
            for (int i = 0; i < 30; i++) {
                Thread.sleep(500);
                send(socket, CONTINUATION, 0, stream, new byte[0]);
            }
        } catch (SocketException cut) {
            return (System.nanoTime() - began) / 1_000_000_000;
        }
        return Long.MAX_VALUE;
    }

    @Test
    void headers_in_pieces_are_cut_though_the_first_request_came_whole() throws Exception {
        try (Socket socket = open(PREFACE)) {
            send(socket, HEADERS, END_STREAM | END_HEADERS, 1, request());
            assertThat(reads(socket, HEADERS)).as("an answer").isTrue();
            assertThat(secondsOfSlowHeaders(socket, 3)).isBetween(1L, 5L);
        }
    }

    @Test
    void so_they_are_on_a_connection_that_went_over_from_http_1() throws Exception {
        try (Socket socket = open(UPGRADE, PREFACE)) {
            assertThat(secondsOfSlowHeaders(socket, 3)).isBetween(1L, 5L);
        }
    }

    @Test
    void who_never_acknowledges_its_limits_has_them_all_the_same() throws Exception {
        try (Socket socket = open(PREFACE)) {
            for (int i = 0; i < 101; i++) {
                send(socket, HEADERS, END_HEADERS, 2 * i + 1, request());
            }
            assertThat(ends(socket)).isTrue();
        }
        try (Socket socket = open(PREFACE)) {
            send(socket, HEADERS, END_STREAM | END_HEADERS, 1, request());
            assertThat(reads(socket, HEADERS)).as("others have their answer").isTrue();
        }
    }

    private static boolean ends(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException goesOn) {
            return false;
        } catch (SocketException cut) {
            return true;
        }
    }

    @Test
    void who_asks_and_takes_it_back_on_and_on_is_sent_away() throws Exception {
        try (Socket socket = open(PREFACE)) {
            send(socket, SETTINGS, 1, 0, new byte[0]);
            try {
                for (int i = 0; i < 1000; i++) {
                    send(socket, HEADERS, END_STREAM | END_HEADERS, 2 * i + 1, request());
                    send(socket, RESET, 0, 2 * i + 1, new byte[]{0, 0, 0, 8});
                }
            } catch (SocketException cut) {
                return;
            }
            assertThat(reads(socket, GOAWAY)).isTrue();
        }
    }
}
