package org.newsgraph.kept;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of it is kept. */
@ConfigMapping(prefix = "newsgraph.cache")
interface KeptLimits {
    /**
     * Memory for what was looked up while nothing changes: entries, pages of articles, co-mentions; a sixteenth of the heap at
     * most. 0 keeps nothing.
     */
    @WithDefault("64M")
    MemorySize lookups();
}
