package org.newsgraph.socket;

import org.newsgraph.access.Caller;

/**
 * Who asks, looked at when a query is let in, and again each time that it goes on after it has waited; one execution after the
 * other.
 */
final class Turns {
    private final Caller first;
    private final Identity identity;
    private boolean again;
    private volatile Caller latest;

    /**
     * @param first
     *        who is believed to ask
     */
    Turns(Caller first, Identity identity) {
        this.first = first;
        this.identity = identity;
        this.latest = first;
    }

    /** Who asked at the beginning, and is counted and paid for. */
    Caller first() {
        return first;
    }

    /** Looks at who asks, before it is paid for; on a thread that may wait for the database. */
    void begin() {
        latest = identity.anew(first);
    }

    /** On whose behalf the next execution is; on a thread that may wait for the database. */
    Caller next() {
        if (again) {
            latest = identity.now();
        }
        again = true;
        return latest;
    }

    /** On whose behalf the latest execution was. */
    Caller latest() {
        return latest;
    }
}
