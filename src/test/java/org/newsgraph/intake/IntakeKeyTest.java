package org.newsgraph.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.UseOfKeys;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Keys at the door for uploads. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntakeKeyTest {
    private static final String LINES = "application/x-ndjson";

    @Inject
    ApiKeys keys;
    @Inject
    Table table;

    /** A stream of lines that goes on for as long as it is written to. */
    private static final class Upload implements AutoCloseable {
        private final Socket socket = new Socket("localhost", RestAssured.port);
        private final BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Upload(String secret) throws IOException {
            this(secret, LINES);
        }

        Upload(String secret, String type) throws IOException {
            socket.setSoTimeout(20_000);
            write("POST /ingest HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + secret + "\r\nContent-Type: "
                    + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        /** Sends an article and gives the line of JSON that it is answered by. */
        String send(int number) throws IOException {
            String line = "{\"uri\": \"test:endless-" + number + "\", \"text\": \"The ferry sails.\"}\n";
            write(Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
            return in.lines().filter(answer -> answer.startsWith("{")).findFirst().orElse("");
        }

        /** What has come until now. */
        String received() throws IOException {
            StringBuilder all = new StringBuilder();
            while (in.ready()) {
                all.append((char) in.read());
            }
            return all.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void an_upload_ends_within_five_seconds_of_its_key_being_taken_back() throws IOException, InterruptedException {
        Keyed editor = Keyed.with(Role.EDITOR);
        try (Upload upload = new Upload(editor.secret())) {
            assertThat(upload.send(0)).contains("CREATED");
            keys.revoke(Table.key(editor.id()));
            long revoked = System.nanoTime();
            String answer = "";
            for (int i = 1; !answer.contains("UNAUTHENTICATED"); i++) {
                assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(5));
                Thread.sleep(200);
                answer = upload.send(i);
            }
        }
    }

    /** Neither a document, nor the first line, nor nothing at all outlives its key. */
    @ParameterizedTest
    @CsvSource({LINES + ", a", "text/plain, a", LINES + ", ' '"})
    void what_comes_a_byte_at_a_time_ends_with_its_key(String type, char written) throws Exception {
        Keyed editor = Keyed.with(Role.EDITOR);
        try (Upload upload = new Upload(editor.secret(), type)) {
            upload.write("1\r\n" + written + "\r\n");
            keys.revoke(Table.key(editor.id()));
            long revoked = System.nanoTime();
            String answer = "";
            while (!answer.contains("UNAUTHENTICATED")) {
                assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(5));
                Thread.sleep(100);
                answer = upload.received();
                if (answer.isEmpty()) {
                    upload.write("1\r\n" + written + "\r\n");
                }
            }
        }
    }

    @Test
    void another_method_is_told_so_only_to_whom_it_might_be() {
        assertThat(given().header("Authorization", "Bearer false").get("/ingest").statusCode()).isEqualTo(401);
        Response response = given().header("Authorization", "Bearer " + Keyed.with(Role.EDITOR).secret())
                .get("/ingest");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("POST");
        assertThat(response.asString()).contains("BAD_REQUEST");
    }

    @Test
    void lines_without_anything_are_not_read_for_ever() {
        Response response = given().header("Authorization", "Bearer " + Keyed.with(Role.EDITOR).secret())
                .header("Content-Type", LINES).body("\n".repeat(20_000).getBytes(StandardCharsets.UTF_8))
                .post("/ingest");
        assertThat(response.asString()).contains("BAD_REQUEST", "blank");
        assertThat(response.header("Content-Length")).isNotNull();
        assertThat(response.header("Transfer-Encoding")).isNull();
    }

    @Test
    void between_articles_there_may_be_any_number_of_them_and_they_cost_nothing() {
        Keyed editor = Keyed.with(Role.EDITOR);
        String blank = "\n".repeat(6000);
        Response response = given().header("Authorization", "Bearer " + editor.secret()).header("Content-Type", LINES)
                .body((blank + "{\"text\": \"Ebb.\"}\n" + blank + "{\"text\": \"Flow.\"}\n" + blank)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/ingest");
        assertThat(response.asString().lines()).hasSize(2).allMatch(result -> result.contains("\"CREATED\""));
        UseOfKeys.write();
        assertThat(table.one("SELECT sum(cost) FROM api_key_use WHERE key_id = ?", Table.key(editor.id())))
                .isEqualTo("2");
    }

    @Test
    void an_upload_is_paid_and_counted_like_what_is_asked() {
        Keyed editor = Keyed.with(Role.EDITOR);
        Response response = given().header("Authorization", "Bearer " + editor.secret()).header("Content-Type", LINES)
                .body("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n".getBytes(StandardCharsets.UTF_8)).post("/ingest");
        assertThat(response.header("RateLimit-Remaining")).isEqualTo("999999");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String use = "{ usage(since: \"" + today + "\", until: \"" + today.plusDays(1) + "\") { nodes { cost } } }";
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            UseOfKeys.write();
            return editor.ask(use).getList("data.usage.nodes.cost", Integer.class).stream().anyMatch(cost -> cost >= 2);
        });
    }
}
