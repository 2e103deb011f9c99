package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.newsgraph.http.Http2Client.END_HEADERS;
import static org.newsgraph.http.Http2Client.END_STREAM;
import static org.newsgraph.http.Http2Client.HEADERS;
import static org.newsgraph.http.Http2Client.PREFACE;
import static org.newsgraph.http.Http2Client.RESET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.ShortWaits;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** Who does not read a long answer loses it, and who reads it slowly gets it; here three seconds are too long. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeavingTest {
    private static final String URI = "urn:test:flood-" + UUID.randomUUID();
    /** Few words, as in a language that does not part them. */
    private static final String LONG = "Flood. " + ("flood".repeat(100) + " ").repeat(1800);
    /** More than sockets hold. */
    private static final int TIMES = 8;
    private static final int CANCEL = 8;
    private static boolean filled;

    @Inject
    UnreadAnswers answers;

    @BeforeEach
    void fill() {
        if (!filled) {
            Newsroom.ingest(Map.of("uri", URI, "language", "ja", "publishedAt", "2022-01-01T00:00:00Z", "text", LONG));
            filled = true;
        }
    }

    private static String address() {
        String query = IntStream.range(0, TIMES).mapToObj(i -> "a" + i + ":article(uri:\"" + URI + "\"){text}")
                .collect(Collectors.joining(" ", "{", "}"));
        return "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static Socket ask() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 14);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream().write(("GET " + address()
                + " HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String read(Socket socket, Duration pause) throws IOException, InterruptedException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        try {
            InputStream in = socket.getInputStream();
            for (int length = in.read(piece); length >= 0; length = in.readNBytes(piece, 0, piece.length)) {
                if (length == 0) {
                    break;
                }
                found.write(piece, 0, length);
                Thread.sleep(pause.toMillis());
            }
        } catch (SocketException cut) {
            // What came until then is what the test asks for.
        }
        return found.toString(StandardCharsets.UTF_8);
    }

    @Test
    void who_takes_nothing_is_cut_off_and_nothing_is_held_any_more() throws Exception {
        try (Socket socket = ask()) {
            await().atMost(Duration.ofSeconds(10)).until(() -> answers.size() > 0);
            await().atMost(Duration.ofSeconds(10)).until(() -> answers.size() == 0);
            String answer = read(socket, Duration.ZERO);
            assertThat(answer).startsWith("HTTP/1.1 200").hasSizeLessThan(TIMES * LONG.length());
        }
    }

    @Test
    void who_takes_it_slowly_gets_all_of_it_though_it_takes_longer_than_the_time_for_a_piece() throws Exception {
        try (Socket socket = ask()) {
            long began = System.nanoTime();
            String answer = read(socket, Duration.ofMillis(30));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(3));
            assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: ");
            JsonObject json = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n")));
            assertThat(json.getJsonObject("data").getJsonObject("a" + (TIMES - 1)).getString("text"))
                    .isEqualTo(json.getJsonObject("data").getJsonObject("a0").getString("text"))
                    .hasSizeGreaterThan(LONG.length() / 2);
        }
    }

    /** So slowly that the system does not say for longer than that that there is room. */
    @Test
    void so_does_who_takes_little_more_than_it_must() throws Exception {
        try (Socket socket = ask()) {
            int taken = 0;
            long end = System.nanoTime() + Duration.ofSeconds(6).toNanos();
            while (System.nanoTime() < end) {
                taken += socket.getInputStream().readNBytes(1 << 14).length;
                Thread.sleep(100);
            }
            assertThat(taken).isLessThan(1 << 20);
            assertThat(taken + read(socket, Duration.ZERO).length()).isGreaterThan(TIMES * LONG.length());
        }
    }

    @Test
    void of_many_streams_the_one_ends_whose_answer_is_not_taken() throws Exception {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, Http2Client.get("/graphql" + shortQuery()));
            Http2Client.Frame end = client.read(RESET).orElseThrow();
            assertThat(end.stream()).isEqualTo(1);
            assertThat(end.reason()).isEqualTo(CANCEL);
            await().atMost(Duration.ofSeconds(5)).until(() -> answers.size() == 0);
            client.send(Http2Client.WINDOW_UPDATE, 0, 0, (byte) 0, (byte) 1, (byte) 0, (byte) 0);
            client.send(HEADERS, END_HEADERS | END_STREAM, 3, Http2Client.head("/nowhere"));
            assertThat(client.read(HEADERS).map(Http2Client.Frame::stream)).contains(3);
        }
    }

    /** The window that a client has at first is less than this. */
    private static String shortQuery() {
        return "?query=" + URLEncoder.encode("{article(uri:\"" + URI + "\"){text}}", StandardCharsets.UTF_8);
    }
}
