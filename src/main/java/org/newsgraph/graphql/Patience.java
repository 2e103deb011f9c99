package org.newsgraph.graphql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What one execution of a query says about waiting. A field that finds nothing yet may say what to wait for; whoever executes
 * the query then lets its thread go, and executes it anew when something has happened.
 */
public final class Patience {
    /** Something that may happen. */
    @FunctionalInterface
    public interface Occasion {
        /**
         * @param wake
         *        called when it happens, at once if it has already; on a thread that must not be held up
         * @return ends the waiting
         */
        Runnable await(Runnable wake);
    }

    private static final ThreadLocal<@Nullable Patience> CURRENT = new ThreadLocal<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private boolean found;

    public static <T> T during(Patience patience, Supplier<T> execution) {
        CURRENT.set(patience);
        try {
            return execution.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** Says that there is something to answer: nothing else in the query waits either. */
    public static void found() {
        Patience current = CURRENT.get();
        if (current != null) {
            current.found = true;
        }
    }

    /** Says that there is nothing yet; of several fields that wait, whichever finds something first ends it. */
    public static void nothingYet(Duration atMost, Occasion occasion) {
        Patience current = CURRENT.get();
        if (current != null && !atMost.isZero()) {
            current.occasions.add(occasion);
            current.longest = atMost.compareTo(current.longest) > 0 ? atMost : current.longest;
        }
    }

    public boolean isAskedFor() {
        return !found && !occasions.isEmpty();
    }

    /** How long to wait, counted from the first execution. */
    public Duration longest() {
        return longest;
    }

    /** Waits for all occasions together; see {@link Occasion#await}. */
    public Runnable await(Runnable wake) {
        List<Runnable> ends = occasions.stream().map(occasion -> occasion.await(wake)).toList();
        return () -> ends.forEach(Runnable::run);
    }
}
