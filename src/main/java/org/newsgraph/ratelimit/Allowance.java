package org.newsgraph.ratelimit;

import java.time.Duration;

/**
 * What one caller may use in a time.
 *
 * @param caller
 *        names the caller, by what the caller cannot choose
 * @param points
 *        0: as much as it likes
 */
record Allowance(String caller, long points, Duration time) {
}
