package org.newsgraph.metrics;

import java.util.Set;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Lets each server that counts its connections say its port. Quarkus does not know one that is chosen by chance and leaves the
 * tag away; but figures of one name must have the same tags, or the server that comes second cannot start.
 */
@Singleton
class ServerPorts implements MeterFilter {
    private static final String PORT = "server.port";
    private static final Tag BY_CHANCE = Tag.of(PORT, "0");
    private static final Set<String> WITH_PORT = Set.of("http.server.bytes.read", "http.server.bytes.written",
            "http.server.connections", "http.server.active.connections", "http.server.active.requests",
            "http.server.errors");

    @Override
    public Meter.Id map(Meter.Id id) {
        return WITH_PORT.contains(id.getName()) && id.getTag(PORT) == null ? id.withTag(BY_CHANCE) : id;
    }
}
