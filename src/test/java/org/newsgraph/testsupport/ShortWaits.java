package org.newsgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Nobody is waited for long, and sockets hold little; HTTP/2 is spoken. Tests that do not mind each other share a profile,
 * because each starts the application, and a database, anew.
 */
public class ShortWaits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.http.http2", "true", "newsgraph.http.header-timeout", "2s",
                "newsgraph.http.body-timeout", "2s", "newsgraph.http.unread-timeout", "3s",
                "newsgraph.query.lock-timeout", "1s", "newsgraph.socket.init-timeout", "2s",
                "newsgraph.socket.max-operations", "3",
                "newsgraph.socket.max-unread", "16K", "newsgraph.socket.unread-timeout", "1s");
    }
}
