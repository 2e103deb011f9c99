package org.newsgraph.ratelimit;

import java.time.Duration;

/**
 * That points were not there, to be remembered: a budget grows by time alone, so that they are not there sooner.
 *
 * @param at
 *        when it was found out, in the nanoseconds of this machine
 */
record Refused(Budget budget, long points, long at) {

    boolean stillHolds(long asked, long now) {
        return asked >= points && now - at < budget.retryAfter().toNanos();
    }

    /** Whether so many were left, and are still unless they were taken since. */
    boolean leaves(long asked, long now) {
        return asked <= budget.remaining() && now - at < budget.retryAfter().toNanos();
    }

    /** What was left, for who only looks ahead. */
    Budget left(long now) {
        return new Budget(true, budget.limit(), budget.remaining(), budget.window(), Duration.ZERO,
                left(budget.reset(), Duration.ofNanos(now - at)));
    }

    /** The same for who asks now for as many or more. */
    Budget at(long asked, long now) {
        Duration passed = Duration.ofNanos(now - at);
        long grown = budget.limit() * passed.toMillis() / Math.max(1, budget.window().toMillis());
        return new Budget(false, budget.limit(), Math.min(points - 1, budget.remaining() + grown), budget.window(),
                budget.retryAfter().minus(passed).plus(timeFor(asked - points)), left(budget.reset(), passed));
    }

    private Duration timeFor(long more) {
        return budget.window().multipliedBy(more).dividedBy(Math.max(1, budget.limit()));
    }

    private static Duration left(Duration time, Duration passed) {
        return time.compareTo(passed) > 0 ? time.minus(passed) : Duration.ZERO;
    }
}
