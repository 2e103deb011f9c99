package org.newsgraph.http;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/** Requests that cannot be read, each with the status and the code of its refusal, and what that names. */
final class BrokenExamples {
    static final String POST = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    static final String GET = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n";
    static final String BEHIND = "{\"query\": \"{ __typename }\"}\r\n\r\n" + GET + "Connection: close\r\n\r\n";

    private BrokenExamples() {
    }

    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("Content-Length twice", POST + "Content-Length: 26\r\nContent-Length: 4\r\n\r\n" + BEHIND,
                        400, "BAD_REQUEST", "Content-Length"),
                Arguments.of("a list of lengths", POST + "Content-Length: 26, 4\r\n\r\n" + BEHIND, 400, "BAD_REQUEST",
                        "Content-Length"),
                Arguments.of("a length that is no number", POST + "Content-Length: 0x1A\r\n\r\n" + BEHIND, 400,
                        "BAD_REQUEST", "Content-Length"),
                Arguments.of("a negative length", POST + "Content-Length: -1\r\n\r\n" + BEHIND, 400, "BAD_REQUEST",
                        "Content-Length"),
                Arguments.of("two ways to tell the length",
                        POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + BEHIND, 400,
                        "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("the same behind what TLS begins with",
                        "\u0016" + POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + BEHIND, 400,
                        "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("the same of who asks for HTTP/2",
                        POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n1a\r\n" + BEHIND,
                        400, "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("a header without a name", GET + ": b\r\n\r\n", 400, "BAD_REQUEST", "headers"),
                Arguments.of("the same the other way round",
                        POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n1a\r\n" + BEHIND, 400,
                        "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("chunks in HTTP/1.0",
                        POST.replace("HTTP/1.1", "HTTP/1.0") + "Transfer-Encoding: chunked\r\n\r\n1a\r\n" + BEHIND, 400,
                        "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("chunks and a length in HTTP/1.0", POST.replace("HTTP/1.1", "HTTP/1.0")
                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\n" + BEHIND, 400, "BAD_REQUEST",
                        "Transfer-Encoding"),
                Arguments.of("a size of chunks that is none",
                        POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + BEHIND,
                        400, "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("a negative size", POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + BEHIND, 400,
                        "BAD_REQUEST", "Transfer-Encoding"),
                Arguments.of("a size that is too large",
                        POST + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n" + BEHIND, 400, "BAD_REQUEST",
                        "Transfer-Encoding"),
                Arguments.of("an address of over 8 KiB", "GET /graphql?query=" + "a".repeat(9000)
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n" + GET + "\r\n", 414, "REQUEST_TOO_LARGE", "address"),
                Arguments.of("an address without an end", "GET /" + "a".repeat(300_000), 414, "REQUEST_TOO_LARGE",
                        "address"),
                Arguments.of("headers of over 16 KiB", GET + "X-A: " + "a".repeat(17_000) + "\r\n\r\n" + GET + "\r\n",
                        431, "REQUEST_TOO_LARGE", "headers"),
                Arguments.of("headers without an end", GET + "X-A: " + "a".repeat(300_000), 431, "REQUEST_TOO_LARGE",
                        "headers"),
                Arguments.of("many headers of over 16 KiB", GET + ("X-A: " + "a".repeat(500) + "\r\n").repeat(40)
                        + "\r\n", 431, "REQUEST_TOO_LARGE", "headers"),
                Arguments.of("a first line that is none", "nonsense\r\n\r\n" + GET + "\r\n", 400, "BAD_REQUEST",
                        "first line"),
                Arguments.of("a method that is none", GET.replace("GET", "G\u0001T") + "\r\n" + GET + "\r\n", 400,
                        "BAD_REQUEST", "first line"),
                Arguments.of("no version", "GET /\r\n\r\n", 400, "BAD_REQUEST", "first line"),
                Arguments.of("a version that is none", "GET / HTTP/x\r\n\r\n", 400, "BAD_REQUEST", "first line"),
                Arguments.of("a version of the future", GET.replace("HTTP/1.1", "HTTP/3.0") + "\r\n", 400,
                        "BAD_REQUEST", "first line"),
                Arguments.of("a name of a header with a blank", GET + "X A : b\r\n\r\n", 400, "BAD_REQUEST", "headers"),
                Arguments.of("a header with NUL", GET + "X-A: b\u0000c\r\n\r\n", 400, "BAD_REQUEST", "headers"),
                Arguments.of("a length under a name with a blank",
                        POST + "Content-Length : 26\r\n\r\n" + BEHIND, 400, "BAD_REQUEST", "Content-Length"));
    }
}
