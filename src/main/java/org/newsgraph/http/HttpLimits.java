package org.newsgraph.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request may be. */
@ConfigMapping(prefix = "newsgraph.http")
interface HttpLimits {
    /** Size of the body; an article may have 1 MiB of text, and one request may bring several. */
    @WithDefault("16M")
    MemorySize maxBody();
}
