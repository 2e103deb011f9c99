package org.newsgraph.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How changes are delivered. */
@ConfigMapping(prefix = "newsgraph.webhooks")
interface WebhookSettings {
    /** How often each replica looks for something to deliver; 0 never. */
    @WithDefault("250ms")
    Duration every();

    /** How long a receiver may take to answer. */
    @WithDefault("15s")
    Duration timeout();

    /** Hosts that webhooks of administrators may reach without https, on any port, wherever they are. */
    Optional<List<String>> allowedHosts();
}
