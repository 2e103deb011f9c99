package org.newsgraph.socket;

import java.util.function.Supplier;

import org.newsgraph.access.Caller;

/** Who asks, looked at again each time that a query goes on that has waited; one execution after the other. */
final class Turns {
    private final Caller first;
    private final Supplier<Caller> identify;
    private boolean again;
    private volatile Caller latest;

    /**
     * @param identify
     *        on a thread that may wait for the database
     */
    Turns(Caller first, Supplier<Caller> identify) {
        this.first = first;
        this.identify = identify;
        this.latest = first;
    }

    /** Who asked at the beginning, and is counted and paid for. */
    Caller first() {
        return first;
    }

    /** On whose behalf the next execution is. */
    Caller next() {
        if (again) {
            latest = identify.get();
        }
        again = true;
        return latest;
    }

    /** On whose behalf the latest execution was. */
    Caller latest() {
        return latest;
    }
}
