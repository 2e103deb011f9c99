package org.newsgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Stands before another server, and can fall silent: connections stay, and nothing comes through them any more. */
public final class SilentProxy implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch speech = new CountDownLatch(0);

    public SilentProxy(int behind) throws IOException {
        start(() -> {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                sockets.addAll(List.of(client, server));
                start(() -> pass(client, server));
                start(() -> pass(server, client));
            }
        });
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException closed) {
                // As at the end of each test.
            }
        }, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] bytes = new byte[8192];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            speech.await();
            out.write(bytes, 0, read);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void fallSilent() {
        speech = new CountDownLatch(1);
    }

    /** Everything that was sent meanwhile comes now. */
    public void speak() {
        speech.countDown();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        speak();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
