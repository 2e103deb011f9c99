package org.newsgraph.ratelimit;

import java.time.Duration;

/**
 * What is left to a caller.
 *
 * @param granted
 *        whether what was asked for was taken from it
 * @param limit
 *        points in all; 0 if there is no limit
 * @param retryAfter
 *        until what was asked for is there; zero if it was granted
 * @param reset
 *        until everything is there again
 */
public record Budget(boolean granted, long limit, long remaining, Duration window, Duration retryAfter,
        Duration reset) {
    static final Budget UNLIMITED = new Budget(true, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public boolean isLimited() {
        return limit > 0;
    }
}
