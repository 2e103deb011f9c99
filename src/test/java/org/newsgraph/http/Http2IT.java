package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.http.Http2Client.ACK;
import static org.newsgraph.http.Http2Client.CONTINUATION;
import static org.newsgraph.http.Http2Client.END_HEADERS;
import static org.newsgraph.http.Http2Client.END_STREAM;
import static org.newsgraph.http.Http2Client.GOAWAY;
import static org.newsgraph.http.Http2Client.HEADERS;
import static org.newsgraph.http.Http2Client.PREFACE;
import static org.newsgraph.http.Http2Client.RESET;
import static org.newsgraph.http.Http2Client.SETTINGS;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;

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
    private static final String UPGRADE = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n"
            + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n";
    private static final byte[] CANCEL = {0, 0, 0, 8};
    private static final int ENHANCE_YOUR_CALM = 11;
    /** The limit is two; a machine that is busy takes its time. */
    private static final long MOST_SECONDS = 12;
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

    private static Http2Client open(String... first) throws IOException {
        return Http2Client.open(port, first);
    }

    private static byte[] request() throws IOException {
        return Http2Client.get("/graphql?query=%7B__typename%7D");
    }

    /** How long headers may go on that come in pieces. */
    private static long secondsOfSlowHeaders(Http2Client client, int stream) throws Exception {
        long began = System.nanoTime();
        try {
            client.send(HEADERS, 0, stream, (byte) 0x82);
            for (int i = 0; i < 30; i++) {
                Thread.sleep(500);
                client.send(CONTINUATION, 0, stream);
            }
        } catch (SocketException cut) {
            return (System.nanoTime() - began) / 1_000_000_000;
        }
        return Long.MAX_VALUE;
    }

    @Test
    void headers_in_pieces_are_cut_though_the_first_request_came_whole() throws Exception {
        try (Http2Client client = open(PREFACE)) {
            client.send(HEADERS, END_STREAM | END_HEADERS, 1, request());
            assertThat(client.read(HEADERS)).as("an answer").isPresent();
            assertThat(secondsOfSlowHeaders(client, 3)).isBetween(1L, MOST_SECONDS);
        }
    }

    @Test
    void so_they_are_on_a_connection_that_went_over_from_http_1() throws Exception {
        try (Http2Client client = open(UPGRADE, PREFACE)) {
            assertThat(secondsOfSlowHeaders(client, 3)).isBetween(1L, MOST_SECONDS);
        }
    }

    @Test
    void who_never_acknowledges_its_limits_has_them_all_the_same() throws Exception {
        try (Http2Client client = open(PREFACE)) {
            for (int i = 0; i < 101; i++) {
                client.send(HEADERS, END_HEADERS, 2 * i + 1, request());
            }
            assertThat(client.ends()).isTrue();
        }
        try (Http2Client client = open(PREFACE)) {
            client.send(HEADERS, END_STREAM | END_HEADERS, 1, request());
            assertThat(client.read(HEADERS)).as("others have their answer").isPresent();
        }
    }

    @Test
    void who_asks_and_takes_it_back_on_and_on_is_sent_away() throws Exception {
        try (Http2Client client = open(PREFACE)) {
            client.send(SETTINGS, ACK, 0);
            FutureTask<Optional<Http2Client.Frame>> farewell = new FutureTask<>(() -> client.read(GOAWAY));
            new Thread(farewell, "reads-farewell").start();
            try {
                for (int i = 0; i < 1000 && !farewell.isDone(); i++) {
                    client.send(HEADERS, END_STREAM | END_HEADERS, 2 * i + 1, request());
                    client.send(RESET, 0, 2 * i + 1, CANCEL);
                }
            } catch (SocketException cut) {
                // It is told why in what was sent before.
            }
            assertThat(farewell.get().map(Http2Client.Frame::reason)).contains(ENHANCE_YOUR_CALM);
        }
    }

    @Test
    void what_http_1_cannot_say_is_refused_by_a_code() throws Exception {
        assertThat(answer(Http2Client.connect("localhost:1"))).contains("\"NOT_FOUND\"");
        assertThat(answer(Http2Client.get("http://localhost/graphql?query=%7B__typename%7D")))
                .contains("\"BAD_REQUEST\"");
        for (String value : new String[]{"a\r\nb: c", "a\u0000"}) {
            assertThat(answer(Http2Client.get("/graphql?query=%7B__typename%7D", value))).contains("\"BAD_REQUEST\"");
        }
    }

    /** The body of the answer to one request on a connection of its own. */
    private static String answer(byte[] headers) throws IOException {
        try (Http2Client client = open(PREFACE)) {
            client.send(HEADERS, END_STREAM | END_HEADERS, 1, headers);
            return new String(client.read(Http2Client.DATA).orElseThrow().payload(), StandardCharsets.UTF_8);
        }
    }
}
