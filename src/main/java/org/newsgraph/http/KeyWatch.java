package org.newsgraph.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Looks again and again at who takes a long answer, or sends what is long. Only who is refused is sent away; if it cannot be
 * known for a moment who asks, that is nobody's fault and passes.
 */
public final class KeyWatch {
    /** With the times between two looks and that a key is believed, less than the five seconds in which its end is noticed. */
    static final Duration UNKNOWN_AT_MOST = Duration.ofSeconds(2);
    private final Runnable look;
    private final LongSupplier nanoTime;
    /** Looks are taken on several threads. */
    private volatile long known;

    /**
     * @param look
     *        throws if the caller is not let in, or is not known now
     */
    public KeyWatch(Runnable look, LongSupplier nanoTime) {
        this.look = look;
        this.nanoTime = nanoTime;
        this.known = nanoTime.getAsLong();
    }

    /**
     * @throws RuntimeException
     *         from the look, if the caller is refused, or has not been known for too long
     */
    public void look() {
        long now = nanoTime.getAsLong();
        try {
            look.run();
            known = now;
        } catch (RuntimeException failure) {
            if (isRefusal(failure) || now - known > UNKNOWN_AT_MOST.toNanos()) {
                throw failure;
            }
        }
    }

    private static boolean isRefusal(RuntimeException failure) {
        return failure instanceof HttpProblem problem && (problem.status() == 401 || problem.status() == 403);
    }
}
