package org.newsgraph.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** Asks for an export and takes nothing of the answer until it is told to. Its window is small, so that little is under way. */
final class StalledReader implements AutoCloseable {
    private static final int WINDOW = 1 << 18;
    private static final int PATIENCE_MILLIS = 20_000;
    private final Socket socket = new Socket();
    private final BufferedReader in;
    private boolean whole;

    StalledReader(String host, int port, String path, String authorization) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(host, port));
        String key = authorization.isEmpty() ? "" : "Authorization: Bearer " + authorization + "\r\n";
        socket.getOutputStream().write(
                ("GET " + path + " HTTP/1.1\r\nConnection: close\r\nHost: localhost:" + port + "\r\n" + key + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), WINDOW);
    }

    /** Whether the answer has begun, and is what was asked for. It waits for as much. */
    boolean isServed() throws IOException {
        String status = in.readLine();
        return status != null && status.startsWith("HTTP/1.1 200");
    }

    /** The next line of JSON. */
    JsonObject next() throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the answer is at its end");
        }
        return new JsonObject(line);
    }

    /** All lines that still come until the answer ends, one way or another. */
    List<JsonObject> rest() throws IOException {
        List<JsonObject> lines = new ArrayList<>();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                whole |= line.equals("0");
                if (line.startsWith("{")) {
                    lines.add(new JsonObject(line));
                }
            }
        } catch (SocketException reset) {
            whole = false;
        }
        return lines;
    }

    /** Whether the answer had its proper end, the last chunk. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
