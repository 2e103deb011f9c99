package org.newsgraph.export;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How exports name this installation, and how long they may take. */
@ConfigMapping(prefix = "newsgraph.export")
public interface ExportSettings {
    /** Where readers reach this installation, such as {@code https://news.example.org}: what it names without a URI of its own begins so. */
    Optional<String> address();

    /** Who provides the news, by name. */
    @WithDefault("Newsgraph")
    String provider();

    /** How long one article, feed, graph or page of a bulk export may take. */
    @WithDefault("5s")
    Duration timeout();
}
