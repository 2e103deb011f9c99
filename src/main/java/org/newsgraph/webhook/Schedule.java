package org.newsgraph.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/** When what failed is tried again (Standard Webhooks 1.0.0, "Retry schedule"). */
final class Schedule {
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
            Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
    /** Whatever a receiver asks for, it is tried again within a day. */
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double JITTER = 0.1;
    private final DoubleSupplier random;

    /**
     * @param random
     *        from 0 to 1
     */
    Schedule(DoubleSupplier random) {
        this.random = random;
    }

    /**
     * How long to wait.
     *
     * @param failed
     *        how many attempts have failed, at least 1
     * @param retryAfter
     *        how long the receiver asks to wait; null if it does not say
     * @return nothing if it is given up
     */
    Optional<Duration> after(int failed, @Nullable Duration retryAfter) {
        if (failed > WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(failed - 1);
        Duration jittered = wait.plusMillis((long) (wait.toMillis() * JITTER * random.getAsDouble()));
        return Optional.of(retryAfter == null || retryAfter.compareTo(jittered) < 0
                ? jittered
                : retryAfter.compareTo(LONGEST) < 0 ? retryAfter : LONGEST);
    }
}
