package org.newsgraph.ratelimit;

import org.newsgraph.access.Caller;

/** What callers are told apart by where something is counted for each: nothing that they can choose. */
public final class CallerName {
    private CallerName() {
    }

    public static String of(Caller caller) {
        if (caller.key() != null) {
            return "k:" + caller.key();
        }
        if (caller.subject() != null) {
            return "s:" + caller.subject();
        }
        return caller.local() ? "local" : "a:" + AddressBlock.of(caller.address());
    }
}
