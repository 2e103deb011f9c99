package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.http.BrokenExamples.BEHIND;
import static org.newsgraph.http.BrokenExamples.GET;
import static org.newsgraph.http.BrokenExamples.POST;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.Durability;
import org.newsgraph.database.EmbeddedDatabase;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.PackagedNewsgraph;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.vertx.core.json.JsonObject;

/** What cannot be read as a request comes to no route, and is answered like what does: by a code, and the end of its connection. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenRequestsIT {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    static Path folder;
    /** What is stored is no matter here. */
    private static DatabaseLease database;
    private static PackagedNewsgraph server;
    private static PackagedNewsgraph ofHttp2;
    private static int port;
    private static int management;

    @BeforeAll
    static void start() throws Exception {
        management = freePort();
        database = EmbeddedDatabase.start(folder.resolve("data"), Durability.NONE);
        server = start(Map.of("QUARKUS_MANAGEMENT_PORT", Integer.toString(management), "NEWSGRAPH_HTTP_HEADER_TIMEOUT",
                "3s", "NEWSGRAPH_HTTP_BODY_TIMEOUT", "3s", "QUARKUS_HTTP_IDLE_TIMEOUT", "5s"));
        ofHttp2 = start(Map.of("QUARKUS_HTTP_HTTP2", "true"));
        port = server.address().getPort();
        ofHttp2.address();
    }

    private static PackagedNewsgraph start(Map<String, String> settings) throws IOException {
        return PackagedNewsgraph.replica(folder.resolve("data"), database.address(), settings);
    }

    /** For one of the ports while the others are by chance: in each combination the servers come up. */
    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        ofHttp2.close();
        database.close();
    }

    private static String answers(int port, String... parts) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            for (String part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
                Thread.sleep(parts.length > 1 ? 50 : 0);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(String answer, int status, String code, String named) {
        assertThat(answer).startsWith("HTTP/1.").contains(" " + status + " ");
        assertThat(answer.lines().map(String::toLowerCase)).contains("connection: close",
                "content-type: application/json; charset=utf-8");
        JsonObject error = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getJsonArray("errors")
                .getJsonObject(0);
        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo(code);
        assertThat(error.getString("message")).containsIgnoringCase(named);
        assertThat(answer).doesNotContain("__typename");
    }

    private static void assertRefusedSoon(int port, String request, int status, String code, String named)
            throws Exception {
        long began = System.nanoTime();
        assertRefused(answers(port, request), status, code, named);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.newsgraph.http.BrokenExamples#all")
    void is_refused_with_all_behind_it(String what, String request, int status, String code, String named)
            throws Exception {
        assertRefusedSoon(port, request, status, code, named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.newsgraph.http.BrokenExamples#all")
    void so_it_is_where_http_2_is_spoken(String what, String request, int status, String code, String named)
            throws Exception {
        assertRefusedSoon(ofHttp2.address().getPort(), request, status, code, named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.newsgraph.http.BrokenExamples#all")
    void so_it_is_at_the_management_port(String what, String request, int status, String code, String named)
            throws Exception {
        assertRefusedSoon(management, request.replace("/graphql?query=%7B__typename%7D", "/q/health/ready")
                .replace("POST /graphql", "POST /q/health/ready"), status, code, named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/nowhere", "/feed.atom?category=none"})
    void a_client_may_send_a_number_of_requests_before_it_reads(String door) throws Exception {
        String get = "GET " + door + " HTTP/1.1\r\nHost: localhost\r\n";
        String all = answers(port, (get + "\r\n").repeat(19) + get + "Connection: close\r\n\r\n");
        assertThat(all.split("HTTP/1.1 (200|404) ", -1)).hasSize(21);
    }

    @Test
    void a_connection_ends_on_which_very_many_wait_behind_one() throws Exception {
        String waiting = URLEncoder.encode(
                "{ changes(waitSeconds: 15, filter: {category: \"none\"}) { nodes { kind } } }",
                StandardCharsets.UTF_8);
        String all = "GET /graphql?query=" + waiting + " HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(BrokenRequests.MOST_WAITING + 1);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isNegative();
        }
    }

    @Test
    void a_body_may_be_no_larger_there_than_elsewhere() throws Exception {
        for (int door : new int[]{port, management}) {
            assertThat(answers(door, POST.replace("/graphql", door == management ? "/q/health/ready" : "/graphql")
                    + "Via: 1.1 proxy\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n" + "x".repeat(300_000)))
                    .startsWith("HTTP/1.1 413 ").contains("REQUEST_TOO_LARGE", "body");
        }
    }

    @Test
    void so_it_is_behind_a_proxy_that_says_first_who_asks() throws Exception {
        try (PackagedNewsgraph proxied = start(Map.of("QUARKUS_HTTP_PROXY_USE_PROXY_PROTOCOL", "true",
                "QUARKUS_HTTP_PORT", Integer.toString(freePort())))) {
            int behind = proxied.address().getPort();
            String from = "PROXY TCP4 192.0.2.1 192.0.2.2 1234 80\r\n";
            String twoLengths = POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + BEHIND;
            assertRefused(answers(behind, from + twoLengths), 400, "BAD_REQUEST", "Transfer-Encoding");
            assertRefused(answers(behind, from, twoLengths), 400, "BAD_REQUEST", "Transfer-Encoding");
            assertThat(answers(behind, from + GET + "Connection: close\r\n\r\n")).contains("\"__typename\":\"Query\"");
        }
    }

    @ParameterizedTest(name = "HTTP/2: {0}")
    @ValueSource(booleans = {false, true})
    void so_it_is_behind_encryption(boolean http2) throws Exception {
        Path keys = folder.resolve("keys-" + http2 + ".p12");
        assertThat(
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                        "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12", "-keystore",
                        keys.toString(), "-storepass", "changeit").inheritIO().start().waitFor())
                .isZero();
        int encrypted = freePort();
        try (PackagedNewsgraph secret = start(Map.of("QUARKUS_HTTP_SSL_PORT", Integer.toString(encrypted),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE", keys.toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_PASSWORD", "changeit", "QUARKUS_HTTP_HTTP2",
                Boolean.toString(http2)))) {
            secret.address();
            assertRefused(answersBehindEncryption(encrypted, POST
                    + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + BEHIND), 400, "BAD_REQUEST",
                    "Transfer-Encoding");
            assertThat(answersBehindEncryption(encrypted, GET + "Connection: close\r\n\r\n"))
                    .contains("\"__typename\":\"Query\"");
        }
    }

    /** Whoever it is that has the certificate; it offers HTTP/1.1 alone. */
    private static String answersBehindEncryption(int port, String request) throws Exception {
        SSLContext everybody = SSLContext.getInstance("TLS");
        everybody.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        try (SSLSocket socket = (SSLSocket) everybody.getSocketFactory().createSocket("localhost", port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[]{"http/1.1"});
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_came_before_it_has_its_answer() throws Exception {
        String answers = answers(port, GET + "\r\n" + GET + "\r\n" + "nonsense\r\n\r\n");
        assertThat(answers.split("\"__typename\":\"Query\"", -1)).hasSize(3);
        assertThat(answers).contains("first line");
        answers = answers(port,
                GET + "\r\n" + POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        assertThat(answers).contains("\"__typename\":\"Query\"", "Transfer-Encoding");
    }

    @Test
    void a_body_that_breaks_off_later_is_refused_too() throws Exception {
        String answer = answers(port, POST + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n{\r\n",
                "2\r\n\"q\r\n", "q\r\n");
        assertRefused(answer, 400, "BAD_REQUEST", "Transfer-Encoding");
    }

    @Test
    void headers_and_bodies_that_do_not_come_in_time_are_told_so() throws Exception {
        String body = POST + "Content-Length: 100\r\n\r\n{";
        List<String> answers = AtOnce.run(() -> answers(port, GET),
                () -> answers(management, "GET /q/health/ready HTTP/1.1\r\n"), () -> answers(port, body),
                () -> answers(management, body.replace("/graphql", "/q/health/ready")));
        assertRefused(answers.get(0), 408, "TIMEOUT", "headers");
        assertRefused(answers.get(1), 408, "TIMEOUT", "headers");
        assertRefused(answers.get(2), 408, "TIMEOUT", "body");
        assertRefused(answers.get(3), 408, "TIMEOUT", "body");
    }

    @Test
    void a_connection_over_which_nothing_comes_is_closed() throws Exception {
        List<String> answers = AtOnce.run(() -> answersUntilClosed(""), () -> answersUntilClosed(GET + "\r\n"));
        assertThat(answers.get(0)).isEmpty();
        assertThat(answers.get(1)).contains(" 200 OK");
    }

    private static String answersUntilClosed(String request) throws Exception {
        long began = System.nanoTime();
        String answers = answers(port, request);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(4500),
                Duration.ofSeconds(11));
        return answers;
    }

    @Test
    void what_is_as_it_should_be_is_read_in_any_pieces() throws Exception {
        for (PackagedNewsgraph each : new PackagedNewsgraph[]{server, ofHttp2}) {
            String chunked = POST + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n1b\r\n"
                    + "{\"query\": \"{ __typename }\"}" + "\r\n0\r\n\r\n";
            assertThat(answers(each.address().getPort(), GET + "\r\n" + chunked).split(" 200 OK", -1)).hasSize(3);
            assertThat(answers(each.address().getPort(), chunked.substring(0, 1), chunked.substring(1, 3),
                    chunked.substring(3, 30), chunked.substring(30))).contains(" 200 OK", "\"Query\"");
        }
    }
}
