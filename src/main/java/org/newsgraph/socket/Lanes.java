package org.newsgraph.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.newsgraph.access.Caller;
import org.newsgraph.http.Slots;
import org.newsgraph.ratelimit.CallerName;

/**
 * What callers ask has its turn by caller: as many of one run at once as it may have under way, over all of its sockets, and
 * its others wait for those, so that threads are left for everybody else.
 */
@Singleton
class Lanes {
    private static final class Lane {
        final Deque<Runnable> waiting = new ArrayDeque<>();
        int running;
    }

    private final Slots slots;
    private final Executor threads;
    /** Of those alone who have something under way. */
    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

    @Inject
    Lanes(Slots slots, SocketThreads threads) {
        this(slots, threads.operations());
    }

    Lanes(Slots slots, Executor threads) {
        this.slots = slots;
        this.threads = threads;
    }

    void run(Caller caller, Runnable work) {
        if (slots.isFree(caller)) {
            threads.execute(work);
            return;
        }
        lanes.compute(CallerName.of(caller), (name, before) -> {
            Lane lane = before == null ? new Lane() : before;
            if (lane.running < slots.most()) {
                start(name, work);
                lane.running++;
            } else {
                lane.waiting.add(work);
            }
            return lane;
        });
    }

    private void start(String name, Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                next(name);
            }
        });
    }

    private void next(String name) {
        lanes.computeIfPresent(name, (same, lane) -> {
            Runnable work = lane.waiting.poll();
            if (work == null) {
                return --lane.running == 0 ? null : lane;
            }
            start(name, work);
            return lane;
        });
    }

    /** Whether nobody has anything under way. */
    boolean isEmpty() {
        return lanes.isEmpty();
    }
}
