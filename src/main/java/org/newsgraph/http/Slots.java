package org.newsgraph.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ErrorCode;
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

    /**
     * The same for what may end in several ways.
     *
     * @return gives it back, the first time that it is run
     * @throws HttpProblem
     *         RATE_LIMITED
     */
    public Runnable hold(Caller caller) {
        if (!take(caller)) {
            throw new HttpProblem(429, ErrorCode.RATE_LIMITED, "Too many operations of one caller at the same time");
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                giveBack(caller);
            }
        };
    }

    public void giveBack(Caller caller) {
        if (!isFree(caller)) {
            taken.computeIfPresent(CallerName.of(caller), (name, count) -> count == 1 ? null : count - 1);
        }
    }

    /** How many operations of one caller may be under way, where the caller is not free. */
    public int most() {
        return most;
    }

    /** Whether this caller may have as many as it likes. */
    private boolean isFree(Caller caller) {
        return most == 0 || caller.local();
    }
}
