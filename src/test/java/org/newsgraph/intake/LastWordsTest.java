package org.newsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What a client is told that sends on while its upload is refused. A connection that is reset is an exception here. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastWordsTest {
    private static final int PIECE = 1_000_000;

    /** An upload that announces more than it ever sends, unless it says how much. */
    private static Socket upload(String secret, String type, long length, String... headers) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(("POST /ingest HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + secret
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n" + String.join("", headers)
                + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void sendPieces(Socket socket, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            socket.getOutputStream().write(" ".repeat(PIECE).getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(50);
        }
    }

    /** The first request of a server takes its time. */
    private static void wake() throws IOException {
        try (Socket first = upload("nonsense", "text/plain", 0)) {
            assertThat(answer(first)).contains("UNAUTHENTICATED");
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"READER, application/x-ndjson, 403, FORBIDDEN", "EDITOR, image/png, 415, UNSUPPORTED_MEDIA_TYPE"})
    void who_sends_to_the_end_what_is_refused_is_told_why(Role role, String type, int status, String code)
            throws Exception {
        try (Socket socket = upload(Keyed.with(role).secret(), type, 6 * PIECE)) {
            sendPieces(socket, 6);
            assertThat(answer(socket)).startsWith("HTTP/1.1 " + status).contains(code);
        }
    }

    @Test
    void who_stops_when_it_is_told_is_let_go_soon() throws Exception {
        try (Socket socket = upload("nonsense", "text/plain", 1_000_000_000)) {
            sendPieces(socket, 3);
            long began = System.nanoTime();
            assertThat(answer(socket)).startsWith("HTTP/1.1 401").contains("UNAUTHENTICATED");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void who_has_sent_all_before_the_refusal_does_not_wait_for_more() throws Exception {
        wake();
        byte[] cutOff = Arrays.copyOf(packed("The ferry sails."), 20);
        try (Socket socket = upload(Keyed.with(Role.EDITOR).secret(), "text/plain", cutOff.length,
                "Content-Encoding: gzip\r\n")) {
            socket.getOutputStream().write(cutOff);
            long began = System.nanoTime();
            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("cut off");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1800));
        }
    }

    @Test
    void the_answer_is_there_before_anything_of_the_body() throws Exception {
        wake();
        try (Socket socket = upload("nonsense", "text/plain", 1_000_000_000)) {
            socket.setSoTimeout(1500);
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 401");
        }
    }
}
