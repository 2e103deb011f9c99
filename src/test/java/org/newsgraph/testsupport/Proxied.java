package org.newsgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Whoever is on this machine is a proxy, and else would be a local editor; small budgets, few sockets. */
public class Proxied implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("newsgraph.access.local", "ALWAYS", "newsgraph.proxy.trusted", "127.0.0.0/8,::1",
                "newsgraph.rate.anonymous-per-minute", "3", "newsgraph.rate.anonymous-requests-per-second", "0",
                "newsgraph.socket.max-sockets", "2", "newsgraph.access.tools", "true");
    }
}
