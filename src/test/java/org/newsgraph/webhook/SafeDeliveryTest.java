package org.newsgraph.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;

/** A message goes to whom it is for, or it does not go. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SafeDeliveryTest {
    /** No name server knows it. */
    private static final String HOST = "hooks.partner.invalid";
    private static final Message MESSAGE = new Message("msg_1", "ping", Buffer.buffer("{}"));
    private static final String SECRET = Signing.newSecret();
    @TempDir
    static Path folder;
    private static Certificates certificates;
    private static Vertx vertx;

    @BeforeAll
    static void found() {
        certificates = new Certificates(folder);
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.close();
    }

    private static Result send(SafeReceiver receiver, Resolver resolver, HttpClientOptions trust) throws Exception {
        Destinations destinations = new Destinations(Set.of(HOST), resolver);
        Sender sender = new Sender(vertx, destinations, Clock.systemUTC(), Duration.ofSeconds(10), trust);
        Target target = destinations.target("url", "https://" + HOST + ":" + receiver.port() + "/in", true);
        return sender.send(target, MESSAGE, List.of(SECRET)).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static HttpClientOptions trustingTheAuthority() {
        return new HttpClientOptions()
                .setTrustOptions(new PemTrustOptions().addCertPath(certificates.authority().toString()));
    }

    private static InetAddress address(String text) throws Exception {
        return InetAddress.getByName(text);
    }

    @Test
    void whoever_shows_a_good_certificate_is_told_by_the_name_and_at_the_address_that_was_looked_at() throws Exception {
        InetAddress first = address("127.0.0.1");
        Deque<InetAddress> meanings = new ArrayDeque<>(List.of(first, address("127.0.0.2")));
        try (SafeReceiver receiver = new SafeReceiver(certificates.signed("good", HOST), first)) {
            Result result = send(receiver, host -> List.of(meanings.remove()), trustingTheAuthority());
            assertThat(result.error()).isNull();
            assertThat(receiver.names()).containsExactly(HOST);
            assertThat(receiver.requests()).singleElement().asString().startsWith("POST /in HTTP/1.1")
                    .containsIgnoringCase("host: " + HOST).contains("webhook-signature: v1,");
            assertThat(meanings).hasSize(1);
        }
    }

    private static Stream<Arguments> bad() {
        return Stream.of(bad("signed by itself", all -> all.signedByItself("itself", HOST)),
                bad("of another host", all -> all.signed("other", "other.partner.invalid")),
                bad("expired", all -> all.expired("expired", HOST)));
    }

    private static Arguments bad(String what, Function<Certificates, SSLContext> made) {
        return Arguments.of(what, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void nothing_goes_to_whoever_shows_a_certificate_that_is(String what, Function<Certificates, SSLContext> made)
            throws Exception {
        InetAddress here = address("127.0.0.1");
        try (SafeReceiver receiver = new SafeReceiver(made.apply(certificates), here)) {
            Result result = send(receiver, host -> List.of(here), trustingTheAuthority());
            assertThat(result.error()).as(what).isEqualTo("no safe connection (TLS)");
            assertThat(result.status()).isNull();
            assertThat(receiver.requests()).isEmpty();
        }
    }

    @Test
    void an_authority_that_Java_does_not_trust_is_none() throws Exception {
        InetAddress here = address("127.0.0.1");
        try (SafeReceiver receiver = new SafeReceiver(certificates.signed("unknown", HOST), here)) {
            assertThat(send(receiver, host -> List.of(here), new HttpClientOptions()).error())
                    .isEqualTo("no safe connection (TLS)");
            assertThat(receiver.requests()).isEmpty();
        }
    }
}
