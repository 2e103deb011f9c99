package org.newsgraph.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/** A partner's server, which keeps what it is sent and answers as it is told to. */
public final class Receiver implements AutoCloseable {
    /** One request. */
    public record Received(Map<String, List<String>> headers, String body) {
        public String id() {
            return header("webhook-id");
        }

        public String header(String name) {
            return HttpHeaders.of(headers, (key, value) -> true).firstValue(name).orElse("");
        }

        public JsonObject data() {
            return json().getJsonObject("data");
        }

        public JsonObject json() {
            return new JsonObject(body);
        }

        public String slug() {
            return data().getJsonObject("article").getString("slug");
        }

        /** Throws unless the published library finds it good. */
        public Received verify(String secret) throws Exception {
            new com.standardwebhooks.Webhook(secret).verify(body, Map.of("webhook-id", List.of(id()),
                    "webhook-timestamp", List.of(header("webhook-timestamp")),
                    "webhook-signature", List.of(header("webhook-signature"))));
            return this;
        }
    }

    /** How a request is answered; headers as {@code Name: value}. */
    public record Reply(int status, String... headers) {
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> replies;

    public Receiver(Function<Received, Reply> replies) throws IOException {
        this.replies = replies;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    public static Receiver answering(int status, String... headers) throws IOException {
        return new Receiver(request -> new Reply(status, headers));
    }

    public void answers(int status) {
        replies = request -> new Reply(status);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    int port() {
        return server.getAddress().getPort();
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    private void receive(HttpExchange exchange) throws IOException {
        Received request = new Received(Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(request);
        Reply reply = replies.apply(request);
        for (String header : reply.headers()) {
            exchange.getResponseHeaders().add(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
