package org.newsgraph.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.http.Slots;
import org.newsgraph.http.Waiting;
import org.newsgraph.ratelimit.CallerName;

/**
 * What callers ask has its turn by caller: a few of one run at once, over all of its sockets, and its others wait for those, so
 * that threads are left for everybody else. Whose turn it is waits for a thread as long as a request over HTTP does.
 */
@Singleton
class Lanes {
    /**
     * What is asked.
     *
     * @param size
     *        bytes of the message that it came by
     * @param late
     *        what is done instead if no thread comes to it in time
     */
    record Work(int size, Runnable run, Runnable late) {
    }

    private static final class Lane {
        final Deque<Work> waiting = new ArrayDeque<>();
        long size;
        int running;

        boolean add(Work work) {
            if (size + work.size() > MOST_WAITING) {
                return false;
            }
            size += work.size();
            return waiting.add(work);
        }

        @Nullable
        Work poll() {
            Work next = waiting.poll();
            size -= next == null ? 0 : next.size();
            return next;
        }
    }

    /** Bytes; a page that opens a thousand subscriptions at once has one. */
    private static final long MOST_WAITING = 8 << 20;

    private final int most;
    private final Executor threads;
    private final Waiting waiting;
    private final LongSupplier nanoTime;
    /** Of those alone who have something under way. */
    private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

    @Inject
    Lanes(Slots slots, SocketThreads threads, Waiting waiting) {
        this(slots.most() == 0
                ? SocketThreads.OPERATIONS_OF_ONE
                : Math.min(slots.most(), SocketThreads.OPERATIONS_OF_ONE),
                threads.operations(), waiting, System::nanoTime);
    }

    Lanes(int most, Executor threads, Waiting waiting, LongSupplier nanoTime) {
        this.most = most;
        this.threads = threads;
        this.waiting = waiting;
        this.nanoTime = nanoTime;
    }

    /** False, and nothing is done, if as much of the caller waits as may. */
    boolean run(Caller caller, Work work) {
        if (caller.local()) {
            start(work, () -> {
            });
            return true;
        }
        boolean[] taken = {true};
        lanes.compute(CallerName.of(caller), (name, before) -> {
            Lane lane = before == null ? new Lane() : before;
            if (lane.running < most) {
                start(work, () -> next(name));
                lane.running++;
            } else {
                taken[0] = lane.add(work);
            }
            return lane;
        });
        return taken[0];
    }

    private void start(Work work, Runnable then) {
        long since = nanoTime.getAsLong();
        threads.execute(() -> {
            try {
                (waiting.isOver(since, nanoTime.getAsLong()) ? work.late() : work.run()).run();
            } finally {
                then.run();
            }
        });
    }

    private void next(String name) {
        lanes.computeIfPresent(name, (same, lane) -> {
            Work work = lane.poll();
            if (work == null) {
                return --lane.running == 0 ? null : lane;
            }
            start(work, () -> next(name));
            return lane;
        });
    }

    /** Whether nobody has anything under way. */
    boolean isEmpty() {
        return lanes.isEmpty();
    }
}
