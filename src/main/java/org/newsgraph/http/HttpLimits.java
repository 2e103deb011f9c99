package org.newsgraph.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request may be. */
@ConfigMapping(prefix = "newsgraph.http")
interface HttpLimits {
    /** Size of the body of a caller who may take articles in; one may have 1 MiB of text, and one request may bring several. */
    @WithDefault("16M")
    MemorySize maxBody();

    /** Size of the body of anybody else. */
    @WithDefault("256K")
    MemorySize maxReaderBody();

    /** Headers of a request; what they may come to together is {@code quarkus.http.limits.max-header-size}. */
    @WithDefault("100")
    int maxHeaders();

    /** How long the headers of a request may take to arrive, from its first byte. */
    @WithDefault("10s")
    Duration headerTimeout();

    /** How long a body may take to arrive. */
    @WithDefault("15s")
    Duration bodyTimeout();

    /** How long a request that has come whole may wait for its turn; later it is refused, and costs nothing more. */
    @WithDefault("2s")
    Duration maxWait();

    /** How long a client may take nothing of its answer, or less than 64 KiB of it where there is more. */
    @WithDefault("30s")
    Duration unreadTimeout();

    /** Bytes of all answers together that are not read yet; an eighth of the heap where nothing is set. */
    Optional<MemorySize> maxUnread();

    /** Operations of one caller at the same time; 0 for no limit. Callers on this machine have none while it is open to them. */
    @WithDefault("8")
    int maxConcurrent();

    /** Headers that tell caches the ids of the articles and entities that an answer to a GET was built from. */
    @WithDefault("Cache-Tag")
    Optional<List<String>> cacheTagHeaders();

    /** How long others may keep an answer to a GET without asking again whether it still holds. */
    @WithDefault("0s")
    Duration maxAge();
}
