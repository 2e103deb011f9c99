package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** HTTP/2 is not spoken unless an operator says so; {@link Http2IT} has what holds then. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Http2Test {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    /** An empty frame SETTINGS, then one HEADERS that says there is more to come. */
    private static final byte[] BEGUN_HEADERS = {0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, (byte) 0x82};

    private static byte[] answer(byte[]... sent) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(15_000);
            for (byte[] bytes : sent) {
                socket.getOutputStream().write(bytes);
            }
            return socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void who_begins_with_it_is_let_go_at_once() throws IOException {
        byte[] answer = answer(PREFACE.getBytes(StandardCharsets.US_ASCII), BEGUN_HEADERS);
        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).startsWith("HTTP/2.0 400 ").contains("BAD_REQUEST")
                .doesNotContain("\0");
    }

    @Test
    void who_asks_to_go_over_to_it_is_answered_as_before() throws IOException {
        String line = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n";
        String requests = line
                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA"
                + "\r\n\r\n" + line + "Connection: close\r\n\r\n";
        String answers = new String(answer(requests.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.ISO_8859_1);
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(answers).doesNotContain("\0");
    }
}
