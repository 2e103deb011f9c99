package org.newsgraph.http;

import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.newsgraph.access.Caller;
import org.newsgraph.ratelimit.CallerName;

/** Counts the operations of each caller that are under way; an IPv6 network of 64 bits is one caller. */
@Singleton
public class Slots {
    private final int most;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    @Inject
    Slots(HttpLimits limits) {
        this(limits.maxConcurrent());
    }

    Slots(int most) {
        this.most = most;
    }

    /** False if the caller has as many as it may. */
    public boolean take(Caller caller) {
        if (isFree(caller)) {
            return true;
        }
        boolean[] granted = new boolean[1];
        taken.compute(CallerName.of(caller), (name, count) -> {
            int before = count == null ? 0 : count;
            granted[0] = before < most;
            return granted[0] ? before + 1 : before;
        });
        return granted[0];
    }

    public void giveBack(Caller caller) {
        if (!isFree(caller)) {
            taken.computeIfPresent(CallerName.of(caller), (name, count) -> count == 1 ? null : count - 1);
        }
    }

    private boolean isFree(Caller caller) {
        return most == 0 || caller.local();
    }
}
