package org.newsgraph.article;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept in memory. */
@ConfigMapping(prefix = "newsgraph.cache")
interface CacheLimits {
    /** Memory for texts and mentions of published revisions; an eighth of the heap at most. 0 keeps nothing. */
    @WithDefault("64M")
    MemorySize revisions();
}
