package org.newsgraph.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A partner's server behind TLS at one address of this machine; remembers which hosts it was asked for, and what came. */
final class SafeReceiver implements AutoCloseable {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private final SSLServerSocket server;
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    SafeReceiver(SSLContext context, InetAddress address) throws IOException {
        server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 10, address);
        Thread thread = new Thread(this::serve, "safe-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** What clients said in the handshake (SNI) of whom they want to reach. */
    List<String> names() {
        return names;
    }

    /** Heads of requests; none if no client got past the handshake. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                answer(socket);
            } catch (IOException refused) {
                // That clients break off is what the test is about.
            }
        }
    }

    private void answer(SSLSocket socket) throws IOException {
        socket.startHandshake();
        for (SNIServerName name : ((ExtendedSSLSession) socket.getSession()).getRequestedServerNames()) {
            names.add(((SNIHostName) name).getAsciiName());
        }
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0 && head.indexOf("\r\n\r\n") < 0) {
            head.append((char) next);
            next = head.indexOf("\r\n\r\n") < 0 ? in.read() : next;
        }
        if (!head.isEmpty()) {
            requests.add(head.toString());
            socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
