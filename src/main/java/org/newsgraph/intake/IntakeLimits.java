package org.newsgraph.intake;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may come in through {@code POST /ingest}. */
@ConfigMapping(prefix = "newsgraph.intake")
interface IntakeLimits {
    /** Size of one document, unpacked; a stream of lines has no limit but that of each line. */
    @WithDefault("16M")
    MemorySize maxDocument();

    /** How long nothing may come, or go out, before the connection is given up. */
    @WithDefault("30s")
    Duration idleTimeout();
}
