package org.newsgraph.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Asks the server on this machine. A container needs no curl for its health check. */
@Command(name = "health", description = "Tells by the exit code (0 or 1) whether the server on this machine is ready.", mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

    private static final int MILLISECONDS_TO_WAIT = 5_000;

    @Override
    public Integer call() {
        URI uri = URI.create("http://127.0.0.1:" + ManagementPort.get() + "/q/health/ready");
        try {
            int status = status(uri);
            if (status == HttpURLConnection.HTTP_OK) {
                return 0;
            }
            System.err.println("Not ready: " + uri + " answers " + status);
        } catch (IOException e) {
            System.err.println("Not ready: " + uri + " does not answer (" + e.getMessage() + ")");
        }
        return 1;
    }

    private static int status(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(MILLISECONDS_TO_WAIT);
        connection.setReadTimeout(MILLISECONDS_TO_WAIT);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
