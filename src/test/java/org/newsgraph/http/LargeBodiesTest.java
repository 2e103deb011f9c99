package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Memory for large bodies is for those who may take articles in, and for no more of theirs than may be under way. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LargeBodiesTest {
    private static final int LARGE = 1 << 20;
    private static final String ANNOUNCED = "Content-Length: " + LARGE;
    private static final String IN_CHUNKS = "Transfer-Encoding: chunked";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final String BODY = "{\"query\":\"{ __typename }\"}";
    private static final int AT_ONCE = 8;

    private static Socket begin(String credential, String... headers) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        // Before the body has to have come.
        socket.setSoTimeout(10_000);
        write(socket,
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + credential + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine()
                .split(" ")[1];
    }

    private static String key(Role role) {
        return Keyed.with(role).secret();
    }

    private static String statusOfSmallOne(String credential) throws IOException {
        try (Socket socket = begin(credential, "Content-Length: " + BODY.length())) {
            write(socket, BODY);
            return status(socket);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNOUNCED, IN_CHUNKS})
    void a_false_key_is_refused_before_a_byte_of_the_body(String length) throws IOException {
        for (String credential : List.of("x", UUID.randomUUID().toString(), "a.b.c")) {
            try (Socket socket = begin(credential, length)) {
                assertThat(status(socket)).isEqualTo("401");
            }
        }
    }

    @Test
    void so_is_a_key_that_may_not_take_articles_in() throws IOException {
        try (Socket socket = begin(key(Role.PARTNER), ANNOUNCED)) {
            assertThat(status(socket)).isEqualTo("413");
        }
    }

    @Test
    void a_small_body_may_come_from_anybody_whether_it_says_how_long_it_is_or_not() throws IOException {
        assertThat(statusOfSmallOne(key(Role.PARTNER))).isEqualTo("200");
        try (Socket socket = begin(key(Role.PARTNER), IN_CHUNKS)) {
            write(socket, chunk(BODY) + LAST_CHUNK);
            assertThat(status(socket)).isEqualTo("200");
        }
    }

    @Test
    void one_that_does_not_and_turns_out_to_be_large_is_refused_when_it_does() throws IOException {
        try (Socket socket = begin(key(Role.PARTNER), IN_CHUNKS)) {
            write(socket, chunk(BODY) + chunk(" ".repeat(300 << 10)));
            assertThat(status(socket)).isEqualTo("413");
        }
    }

    @Test
    void what_is_refused_may_be_sent_on_before_the_next_request_of_the_connection() throws IOException {
        try (Socket socket = begin("x", ANNOUNCED)) {
            BufferedReader answers = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answers.readLine()).contains("401");
            write(socket, " ".repeat(LARGE) + "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\n\r\n");
            assertThat(answers.lines().toList()).anyMatch(line -> line.contains("HTTP/1.1 200"));
        }
    }

    @Test
    void who_takes_articles_in_sends_large_bodies_of_either_form() throws IOException {
        String editor = key(Role.EDITOR);
        try (Socket socket = begin(editor, ANNOUNCED)) {
            write(socket, BODY + " ".repeat(LARGE - BODY.length()));
            assertThat(status(socket)).isEqualTo("200");
        }
        try (Socket socket = begin(editor, IN_CHUNKS)) {
            write(socket, chunk(BODY) + chunk(" ".repeat(LARGE)) + LAST_CHUNK);
            assertThat(status(socket)).isEqualTo("200");
        }
    }

    @Test
    void a_large_body_on_its_way_is_an_operation_under_way() throws IOException {
        String editor = key(Role.EDITOR);
        List<Socket> begun = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            begun.add(begin(editor, ANNOUNCED));
            write(begun.get(i), BODY);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> statusOfSmallOne(editor).equals("429"));
        try (Socket another = begin(editor, ANNOUNCED)) {
            assertThat(status(another)).isEqualTo("429");
        }
        for (int i = 0; i < AT_ONCE - 1; i++) {
            begun.get(i).close();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> statusOfSmallOne(editor).equals("200"));
        Socket last = begun.get(AT_ONCE - 1);
        write(last, " ".repeat(LARGE - BODY.length()));
        assertThat(status(last)).isEqualTo("200");
        last.close();
    }

    @Test
    void one_that_was_answered_is_under_way_no_more() throws IOException {
        String editor = key(Role.EDITOR);
        for (int i = 0; i <= AT_ONCE; i++) {
            try (Socket socket = begin(editor, ANNOUNCED)) {
                write(socket, BODY + " ".repeat(LARGE - BODY.length()));
                assertThat(status(socket)).isEqualTo("200");
            }
        }
    }
}
