package org.newsgraph.socket;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.restassured.RestAssured;

/** A WebSocket by its bytes: frames as no library sends them. */
final class RawSocket implements AutoCloseable {
    static final int CLOSE = 0x88;
    private static final byte[] MASK = {7, 0, 42, 1};
    private static final String HANDSHAKE = "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
    private final Socket socket;
    private final DataInputStream in;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(20_000);
        this.in = new DataInputStream(socket.getInputStream());
    }

    static RawSocket open() throws IOException {
        RawSocket opened = new RawSocket(new Socket("localhost", RestAssured.port));
        opened.send(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) opened.in.readUnsignedByte());
        }
        if (!answer.toString().startsWith("HTTP/1.1 101 ")) {
            throw new IllegalStateException(answer.toString());
        }
        return opened;
    }

    void send(byte[]... frames) throws IOException {
        socket.getOutputStream().write(joined(frames));
    }

    /** Ends the half of the connection that is the client's. */
    void sayNoMore() throws IOException {
        socket.shutdownOutput();
    }

    static byte[] joined(byte[]... frames) {
        int length = Arrays.stream(frames).mapToInt(frame -> frame.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] frame : frames) {
            System.arraycopy(frame, 0, all, at, frame.length);
            at += frame.length;
        }
        return all;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A frame as a client has to send it, its length in as few bytes as will do. */
    static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % 4]));
        }
        byte[] whole = new byte[frame.position()];
        frame.flip().get(whole);
        return whole;
    }

    static byte[] frame(int first, String text) {
        return frame(first, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A close frame with a code and what comes behind it. */
    static byte[] close(int code, byte[] reason) {
        return frame(CLOSE, ByteBuffer.allocate(2 + reason.length).putShort((short) code).put(reason).array());
    }

    /** The text of the next frame; of a close frame its code, and "end" of a connection that ends without one. */
    String next() {
        try {
            int first = in.readUnsignedByte();
            byte[] payload = payload();
            in.readFully(payload);
            return first == CLOSE
                    ? Integer.toString(ByteBuffer.wrap(payload).getShort() & 0xFFFF)
                    : new String(payload, StandardCharsets.UTF_8);
        } catch (EOFException ended) {
            return "end";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] payload() throws IOException {
        int length = in.readUnsignedByte();
        return new byte[length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
