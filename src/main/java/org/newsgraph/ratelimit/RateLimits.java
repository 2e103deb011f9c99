package org.newsgraph.ratelimit;

import java.time.Duration;

import org.newsgraph.access.Caller;
import org.newsgraph.vocabulary.Role;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What each kind of caller may use; 0 lifts a limit. A point stands for 100 of what {@code extensions.cost} counts. */
@ConfigMapping(prefix = "newsgraph.rate")
interface RateLimits {
    /** Points in a minute, for each address without a key. */
    @WithDefault("600")
    long anonymousPerMinute();

    /** Requests in a second, for each address without a key. */
    @WithDefault("60")
    long anonymousRequestsPerSecond();

    /** Points in an hour, for each reader or partner with a key or token. */
    @WithDefault("100000")
    long partnerPerHour();

    /** Points in an hour, for each editor or administrator with a key or token. */
    @WithDefault("1000000")
    long editorPerHour();

    /** What this caller may use in all. */
    default Allowance of(Caller caller) {
        if (caller.isAnonymous()) {
            return new Allowance(CallerName.of(caller), anonymousPerMinute(), Duration.ofMinutes(1));
        }
        if (caller.local()) {
            return new Allowance(CallerName.of(caller), 0, Duration.ofHours(1));
        }
        Role role = caller.role();
        long points = switch (role) {
            case READER, PARTNER -> partnerPerHour();
            case EDITOR, ADMINISTRATOR -> editorPerHour();
        };
        return new Allowance(CallerName.of(caller), points, Duration.ofHours(1));
    }
}
