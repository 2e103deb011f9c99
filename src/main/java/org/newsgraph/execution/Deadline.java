package org.newsgraph.execution;

import java.time.Duration;

/** When an operation has to be done. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /**
     * @throws OperationTimedOut
     *         if it has passed
     */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new OperationTimedOut();
        }
    }
}
