package org.newsgraph.webhook;

import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** Sends a message to its receiver; holds no thread meanwhile. */
@ApplicationScoped
class Sender {
    private static final int MOST_READ = 64 * 1024;
    private static final int MOST_TO_ONE_ADDRESS = 16;
    private final HttpClient client;
    private final Destinations destinations;
    private final Clock clock;
    private final Duration timeout;

    @Inject
    Sender(Vertx vertx, Destinations destinations, Clock clock, WebhookSettings settings) {
        this(vertx, destinations, clock, settings.timeout(), new HttpClientOptions());
    }

    /**
     * @param trust
     *        whose certificates are good; those that Java trusts if it does not say
     */
    Sender(Vertx vertx, Destinations destinations, Clock clock, Duration timeout, HttpClientOptions trust) {
        this.destinations = destinations;
        this.clock = clock;
        this.timeout = timeout;
        // A connection of its own for each message: what it leads to was looked at for this one.
        this.client = vertx.createHttpClient(trust.setKeepAlive(false).setForceSni(true)
                .setMaxPoolSize(MOST_TO_ONE_ADDRESS).setConnectTimeout((int) timeout.toMillis()));
    }

    /**
     * @param secrets
     *        all that are good now
     * @return never fails
     */
    CompletionStage<Result> send(Target target, Message message, List<String> secrets) {
        long start = System.nanoTime();
        AtomicReference<HttpClientRequest> open = new AtomicReference<>();
        return destinations.address(target)
                .thenCompose(address -> post(target, address, message, secrets, open).orTimeout(timeout.toNanos(),
                        TimeUnit.NANOSECONDS))
                .handle((response, failure) -> {
                    HttpClientRequest request = open.get();
                    if (request != null && (failure != null || response == null)) {
                        request.reset();
                    }
                    int milliseconds = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    return failure != null
                            ? Result.failed(describe(failure), milliseconds)
                            : Result.answered(response.statusCode(),
                                    RetryAfter.of(response.getHeader("Retry-After"), clock.instant()), milliseconds);
                });
    }

    private CompletableFuture<HttpClientResponse> post(Target target, InetAddress address, Message message,
            List<String> secrets, AtomicReference<HttpClientRequest> open) {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setSsl(target.secure())
                .setHost(target.host()).setPort(target.port()).setURI(target.path()).setFollowRedirects(false)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()));
        long now = clock.instant().getEpochSecond();
        return client.request(options).compose(request -> {
            open.set(request);
            return request.putHeader("Content-Type", "application/json").putHeader("User-Agent", "Newsgraph")
                    .putHeader("webhook-id", message.id()).putHeader("webhook-timestamp", Long.toString(now))
                    .putHeader("webhook-signature",
                            Signing.signatures(message.id(), now, message.body().getBytes(), secrets))
                    .send(message.body()).compose(Sender::read);
        }).toCompletionStage().toCompletableFuture();
    }

    /** To its end, if that is near: what the body says is of no interest. */
    private static Future<HttpClientResponse> read(HttpClientResponse response) {
        int[] read = new int[1];
        response.handler(bytes -> {
            read[0] += bytes.length();
            if (read[0] > MOST_READ) {
                response.request().reset();
            }
        });
        return response.end().otherwise(ignored -> null).map(response);
    }

    /** Nothing of our own network: a closed list of texts. */
    private String describe(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (cause instanceof Undeliverable) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof TimeoutException) {
            return "no answer within " + timeout.toSeconds() + " seconds";
        }
        if (cause instanceof SSLException) {
            return "no safe connection (TLS)";
        }
        return cause instanceof ConnectException ? "no connection" : "the connection broke";
    }
}
