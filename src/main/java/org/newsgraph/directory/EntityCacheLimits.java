package org.newsgraph.directory;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of the directory in memory. */
@ConfigMapping(prefix = "newsgraph.cache")
interface EntityCacheLimits {
    /** Memory for entries that articles name; a sixteenth of the heap at most. 0 keeps nothing. */
    @WithDefault("32M")
    MemorySize entities();
}
