package org.newsgraph.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Says where to go first, and fills an empty newsroom if that was asked for. */
@ApplicationScoped
class Welcome {
    private static final Logger LOG = Logger.getLogger(Welcome.class);
    private final SampleNewsroom newsroom;
    private final boolean sample;
    private final boolean serving;
    private final int port;

    Welcome(SampleNewsroom newsroom, @ConfigProperty(name = "newsgraph.sample") boolean sample,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.newsroom = newsroom;
        this.sample = sample;
        this.serving = serving;
        this.port = port;
    }

    void start(@Observes StartupEvent event) {
        if (!serving) {
            return;
        }
        if (sample) {
            LOG.infof("Sample newsroom: %d articles taken in", newsroom.loadIntoEmpty());
        }
        LOG.infof("GraphiQL, with a first query to run: http://localhost:%d/q/graphql-ui/?query=%s", port,
                URLEncoder.encode(query(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String query() {
        try (InputStream in = Welcome.class.getResourceAsStream("/org/newsgraph/flagship.graphql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
