package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;

/** A client that sends what it is told to, in order or not, and keeps what it gets. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final int SECONDS = 20;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final boolean reads;
    private WebSocket socket;

    private SocketClient(boolean reads) {
        this.reads = reads;
    }

    static SocketClient connect(String... protocols) {
        return connect(true, Map.of(), protocols);
    }

    static SocketClient connect(boolean reads, Map<String, String> headers, String... protocols) {
        return connect(RestAssured.port, reads, headers, protocols);
    }

    static SocketClient connect(int port, boolean reads, Map<String, String> headers, String... protocols) {
        SocketClient client = new SocketClient(reads);
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        if (protocols.length > 0) {
            builder.subprotocols(protocols[0], java.util.Arrays.copyOfRange(protocols, 1, protocols.length));
        }
        client.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), client)
                .orTimeout(SECONDS, TimeUnit.SECONDS).join();
        return client;
    }

    /** Speaks the protocol, and has not introduced itself. */
    static SocketClient open() {
        return connect("graphql-transport-ws");
    }

    static SocketClient acknowledged() {
        return open().init(null);
    }

    /** Introduces itself by a key; null for none. */
    SocketClient init(String key) {
        sendInit(key);
        assertThat(next().getString("type")).isEqualTo("connection_ack");
        return this;
    }

    SocketClient sendInit(String key) {
        JsonObject init = new JsonObject().put("type", "connection_init");
        return send((key == null ? init : init.put("payload", Map.of("Authorization", "Bearer " + key))).encode());
    }

    SocketClient subscribe(String id, String query) {
        return subscribe(id, query, Map.of());
    }

    SocketClient subscribe(String id, String query, Map<String, ?> variables) {
        return send(new JsonObject().put("id", id).put("type", "subscribe")
                .put("payload", new JsonObject(Map.of("query", query, "variables", variables))).encode());
    }

    /** Like subscribe, where the other end may be gone or not read either. */
    void trySubscribe(String id, String query) {
        JsonObject message = new JsonObject().put("id", id).put("type", "subscribe")
                .put("payload", new JsonObject(Map.of("query", query)));
        socket.sendText(message.encode(), true).completeOnTimeout(null, 3, TimeUnit.SECONDS).exceptionally(gone -> null)
                .join();
    }

    SocketClient complete(String id) {
        return send(new JsonObject().put("id", id).put("type", "complete").encode());
    }

    SocketClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    SocketClient sendPart(String text, boolean last) {
        socket.sendText(text, last).join();
        return this;
    }

    SocketClient sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    JsonObject next() {
        try {
            JsonObject found = received.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(found).as("a message; closed: " + closed).isNotNull();
            return found;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next message in short: its id, type, and the code of its error. */
    String nextInShort() {
        JsonObject found = next();
        String code = "error".equals(found.getString("type"))
                ? " " + found.getJsonArray("payload").getJsonObject(0).getJsonObject("extensions").getString("code")
                : "";
        return found.getString("id") + " " + found.getString("type") + code;
    }

    JsonObject nextData() {
        JsonObject found = next();
        assertThat(found.getString("type")).as(found.encode()).isEqualTo("next");
        return found.getJsonObject("payload").getJsonObject("data");
    }

    /** Has the server answer something that comes after all that was sent before. */
    String nextAfterPing() {
        return send("{\"type\":\"ping\"}").next().getString("type");
    }

    /** Nothing was received that was not taken by {@link #next}. */
    boolean isSilent() {
        return received.isEmpty();
    }

    int closeCode() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            received.add(new JsonObject(message.toString()));
            message.setLength(0);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** Says goodbye, unlike {@link #close}. */
    void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
