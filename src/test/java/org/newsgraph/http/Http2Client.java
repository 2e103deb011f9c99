package org.newsgraph.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Speaks HTTP/2 frame by frame, as no client library would. */
final class Http2Client implements AutoCloseable {
    static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RESET = 3;
    static final int SETTINGS = 4;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;
    static final int ACK = 1;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    private static final byte[] GET = {(byte) 0x82};
    private static final byte[] POST = {(byte) 0x83};
    private static final byte[] HEAD = {0x02, 4, 'H', 'E', 'A', 'D'};
    private final Socket socket;

    /** A frame that was read. */
    record Frame(int type, int flags, int stream, byte[] payload) {

        /** The last number in it: why a stream or a connection ended. */
        int reason() {
            int at = type == GOAWAY ? 4 : 0;
            int reason = 0;
            for (int i = at; i < at + 4; i++) {
                reason = reason << 8 | payload[i] & 0xFF;
            }
            return reason;
        }
    }

    private Http2Client(Socket socket) {
        this.socket = socket;
    }

    /** @param first what comes before the settings, the last of it the preface */
    static Http2Client open(int port, String... first) throws IOException {
        Http2Client client = new Http2Client(new Socket("localhost", port));
        client.socket.setSoTimeout(5_000);
        for (String text : first) {
            client.socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
        client.send(SETTINGS, 0, 0);
        return client;
    }

    void send(int type, int flags, int stream, byte... payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(new byte[]{0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags, 0, 0,
                (byte) (stream >> 8), (byte) stream});
        frame.write(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** Without a path and a scheme (RFC 9113, section 8.5). */
    static byte[] connect(String authority) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(new byte[]{0x02});
        string(block, "CONNECT");
        block.write(0x01);
        string(block, authority);
        return block.toByteArray();
    }

    static byte[] get(String path) throws IOException {
        return block(GET, path).toByteArray();
    }

    static byte[] head(String path) throws IOException {
        return block(HEAD, path).toByteArray();
    }

    static byte[] get(String path, String origin) throws IOException {
        return with(block(GET, path), "origin", origin);
    }

    static byte[] head(String path, String key) throws IOException {
        return with(block(HEAD, path), "authorization", "Bearer " + key);
    }

    private static byte[] with(ByteArrayOutputStream block, String name, String value) throws IOException {
        block.write(0);
        string(block, name);
        string(block, value);
        return block.toByteArray();
    }

    /** @param length what is said of the body's, which is JSON */
    static byte[] post(String path, long length) throws IOException {
        ByteArrayOutputStream block = block(POST, path);
        block.write(new byte[]{0x0f, 0x0d});
        string(block, Long.toString(length));
        block.write(new byte[]{0x0f, 0x10});
        string(block, "application/json");
        return block.toByteArray();
    }

    /** Method, http, path and host, in HPACK without its tables for what follows. */
    private static ByteArrayOutputStream block(byte[] method, String path) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(method);
        block.write(new byte[]{(byte) 0x86, 0x04});
        string(block, path);
        block.write(0x01);
        string(block, "localhost");
        return block;
    }

    private static void string(ByteArrayOutputStream block, String text) throws IOException {
        block.write(text.length());
        block.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads on to a frame of the type; none if the connection ends or nothing comes any more. */
    Optional<Frame> read(int type) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        try {
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int found = in.readUnsignedByte();
                Frame frame = new Frame(found, in.readUnsignedByte(), in.readInt(), in.readNBytes(length));
                if (found == type) {
                    return Optional.of(frame);
                }
            }
        } catch (java.io.EOFException | SocketException | SocketTimeoutException end) {
            return Optional.empty();
        }
    }

    boolean ends() throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException goesOn) {
            return false;
        } catch (SocketException cut) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
