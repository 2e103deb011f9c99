package org.newsgraph.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;

/**
 * Bounds what all clients together have not read yet of their answers, which is in memory until they have. Who takes nothing for
 * too long loses its answer; if there is too much in all, those lose theirs who have taken nothing for the longest. Nobody is
 * refused for that: who reads is never among these, and they would keep everybody else out.
 */
@Singleton
class UnreadAnswers {
    private static final String KEY = UnreadAnswers.class.getName();
    /** Of the heap, where nothing else is set. */
    private static final int SHARE = 8;

    /** One of them. */
    interface Leaver {
        /** Tries whether more of it can leave, though nothing says so. */
        void push();

        /** It has not been taken, and shall hold nothing any more. */
        void giveUp();
    }

    /** When something of it was taken, or it began. */
    private record Progress(int size, long at) {
    }

    private final long most;
    private final Duration patience;
    private final LongSupplier clock;
    /** Whose last progress was the longest ago comes first. */
    private final LinkedHashMap<Leaver, Progress> leaving = new LinkedHashMap<>();
    private long size;

    @Inject
    UnreadAnswers(HttpLimits limits) {
        this(limits.maxUnread().map(MemorySize::asLongValue).orElseGet(() -> Runtime.getRuntime().maxMemory() / SHARE),
                limits.unreadTimeout(), System::nanoTime);
    }

    UnreadAnswers(long most, Duration patience, LongSupplier clock) {
        this.most = most;
        this.patience = patience;
        this.clock = clock;
    }

    /** The answer to this request is to be counted. */
    void watch(RoutingContext context) {
        context.put(KEY, this);
    }

    /** Null if nobody counts it. */
    static @Nullable UnreadAnswers of(RoutingContext context) {
        return context.get(KEY);
    }

    Duration patience() {
        return patience;
    }

    /** An answer begins to leave; one that is longer than all may be has to be alone. */
    void begin(Leaver answer, int length) {
        List<Leaver> lost = new ArrayList<>();
        synchronized (this) {
            size += length;
            Iterator<Map.Entry<Leaver, Progress>> slowest = leaving.entrySet().iterator();
            while (size > most && slowest.hasNext()) {
                lost.add(dropped(slowest));
            }
            leaving.put(answer, new Progress(length, clock.getAsLong()));
        }
        lost.forEach(Leaver::giveUp);
    }

    private Leaver dropped(Iterator<Map.Entry<Leaver, Progress>> at) {
        Map.Entry<Leaver, Progress> entry = at.next();
        Leaver answer = entry.getKey();
        size -= entry.getValue().size();
        at.remove();
        return answer;
    }

    /** Something of it was taken. */
    synchronized void goOn(Leaver answer) {
        Progress before = leaving.remove(answer);
        if (before != null) {
            leaving.put(answer, new Progress(before.size(), clock.getAsLong()));
        }
    }

    /** It has left, or never will. */
    synchronized void end(Leaver answer) {
        Progress before = leaving.remove(answer);
        size -= before == null ? 0 : before.size();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        giveUpLate();
        List<Leaver> slow;
        synchronized (this) {
            slow = List.copyOf(leaving.keySet());
        }
        slow.forEach(Leaver::push);
    }

    private void giveUpLate() {
        List<Leaver> lost = new ArrayList<>();
        synchronized (this) {
            long latest = clock.getAsLong() - patience.toNanos();
            Iterator<Map.Entry<Leaver, Progress>> slowest = leaving.entrySet().iterator();
            while (slowest.hasNext() && leaving.values().iterator().next().at() - latest <= 0) {
                lost.add(dropped(slowest));
            }
        }
        lost.forEach(Leaver::giveUp);
    }

    synchronized long size() {
        return size;
    }
}
