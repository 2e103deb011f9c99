package org.newsgraph.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.ratelimit.CallerName;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;

/**
 * Bounds what all clients together have not read yet of their answers, which is in memory until they have. Who takes nothing for
 * too long loses its answer. If there is too much in all, the caller loses answers that holds most, of which nothing was taken
 * lately; only when there is twice too much, also those that are being read. Nobody is refused for that: who does not read, or
 * asks for very much at once, would keep everybody else out.
 */
@Singleton
class UnreadAnswers {
    private static final String KEY = UnreadAnswers.class.getName();
    private static final String CALLER = KEY + ".caller";
    /** Of the heap, where nothing else is set. */
    private static final int SHARE = 8;
    /** More often than this something is taken of an answer of which 64 KiB are on any line that is worth the name. */
    private static final Duration LATELY = Duration.ofSeconds(5);

    /** One of them. */
    interface Leaver {
        /** Tries whether more of it can leave, though nothing says so. */
        void push();

        /** It has not been taken, and shall hold nothing any more. */
        void giveUp();
    }

    /** When something of it was taken, or it began. */
    private record Progress(String caller, int size, long at) {
    }

    private final long most;
    private final Duration patience;
    private final LongSupplier clock;
    /** Whose last progress was the longest ago comes first. */
    private final LinkedHashMap<Leaver, Progress> leaving = new LinkedHashMap<>();
    private final Map<String, Long> held = new HashMap<>();
    private long size;

    @Inject
    UnreadAnswers(HttpLimits limits) {
        this(limits.maxUnread().map(MemorySize::asLongValue).orElseGet(() -> Runtime.getRuntime().maxMemory() / SHARE),
                limits.unreadTimeout(), System::nanoTime);
    }

    UnreadAnswers(long most, Duration patience, LongSupplier clock) {
        if (most <= 0 || patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "newsgraph.http.max-unread and newsgraph.http.unread-timeout must be more than 0");
        }
        this.most = most;
        this.patience = patience;
        this.clock = clock;
    }

    /** The answer to this request is to be counted. */
    void watch(RoutingContext context) {
        context.put(KEY, this);
    }

    /** It is known who asks. */
    static void tellCaller(RoutingContext context, Caller caller) {
        context.put(CALLER, CallerName.of(caller));
    }

    /** What is sent before that is known is a refusal. */
    static String caller(RoutingContext context) {
        String known = context.get(CALLER);
        return known == null ? String.valueOf(context.request().remoteAddress().hostAddress()) : known;
    }

    /** Null if nobody counts it. */
    static @Nullable UnreadAnswers of(RoutingContext context) {
        return context.get(KEY);
    }

    Duration patience() {
        return patience;
    }

    /**
     * An answer begins to leave; one that is longer than twice all may be has to be alone.
     *
     * @param caller
     *        whose it is
     */
    void begin(Leaver answer, String caller, int length) {
        List<Leaver> lost = new ArrayList<>();
        synchronized (this) {
            count(caller, length);
            for (Leaver next = toGiveUp(); next != null; next = toGiveUp()) {
                drop(next);
                lost.add(next);
            }
            leaving.put(answer, new Progress(caller, length, clock.getAsLong()));
        }
        lost.forEach(Leaver::giveUp);
    }

    /** Null if there is not too much, or all of it is being read. */
    private @Nullable Leaver toGiveUp() {
        if (size <= most) {
            return null;
        }
        long latest = clock.getAsLong() - (size - most > most ? 0 : LATELY.toNanos());
        Leaver found = null;
        long heldThere = 0;
        for (Map.Entry<Leaver, Progress> each : leaving.entrySet()) {
            if (each.getValue().at() - latest > 0) {
                break;
            }
            long heldHere = held.getOrDefault(each.getValue().caller(), 0L);
            if (found == null || heldHere > heldThere) {
                found = each.getKey();
                heldThere = heldHere;
            }
        }
        return found;
    }

    private void count(String caller, int length) {
        size += length;
        long ofCaller = held.getOrDefault(caller, 0L) + length;
        if (ofCaller == 0) {
            held.remove(caller);
        } else {
            held.put(caller, ofCaller);
        }
    }

    private void drop(Leaver answer) {
        Progress before = leaving.remove(answer);
        if (before != null) {
            count(before.caller(), -before.size());
        }
    }

    /** Something of it was taken. */
    synchronized void goOn(Leaver answer) {
        Progress before = leaving.remove(answer);
        if (before != null) {
            leaving.put(answer, new Progress(before.caller(), before.size(), clock.getAsLong()));
        }
    }

    /** It has left, or never will. */
    synchronized void end(Leaver answer) {
        drop(answer);
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
        List<Leaver> lost;
        synchronized (this) {
            long latest = clock.getAsLong() - patience.toNanos();
            lost = leaving.entrySet().stream().takeWhile(each -> each.getValue().at() - latest <= 0)
                    .map(Map.Entry::getKey).toList();
            lost.forEach(this::drop);
        }
        lost.forEach(Leaver::giveUp);
    }

    synchronized long size() {
        return size;
    }
}
