package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.testsupport.PackagedNewsgraph;

/** A server that is told to end takes leave of those who listen, and waits for nobody who is gone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoppedSocketIT {
    @TempDir
    Path folder;

    @Test
    void a_socket_is_closed_with_the_code_for_going_away() throws Exception {
        try (PackagedNewsgraph server = PackagedNewsgraph.start(folder.resolve("data"))) {
            int port = server.address().getPort();
            SocketClient.connect(port, true, Map.of(), "graphql-transport-ws").init(null).close();
            try (SocketClient client = SocketClient.connect(port, true, Map.of(), "graphql-transport-ws").init(null)) {
                client.subscribe("1", "subscription { changes { kind } }");
                server.process().destroy();
                assertThat(client.closeCode()).isEqualTo(1001);
            }
            server.exitCode();
            assertThat(server.output()).contains("newsgraph stopped in").doesNotContain("Timed out");
        }
    }
}
