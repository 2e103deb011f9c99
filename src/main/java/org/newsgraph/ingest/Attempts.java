package org.newsgraph.ingest;

import java.util.Set;
import java.util.function.Supplier;

import org.newsgraph.sql.SqlStates;

/** Repeats a transaction that failed for a reason that passes. */
public final class Attempts {
    private static final int MOST = 6;
    /** The server is being stopped or started, as after a crash of one of its processes. */
    private static final Set<String> RESTARTS = Set.of("57P01", "57P02", "57P03");
    private static final long FIRST_PAUSE_MILLISECONDS = 100;

    private Attempts() {
    }

    /** The work must find out by itself if an earlier attempt was committed after all. */
    public static <T> T at(Supplier<T> work) {
        RuntimeException last = new IllegalStateException("never tried");
        for (int attempt = 0; attempt < MOST; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                last = failure;
                if (SqlStates.isCausedBy(failure, Attempts::isRestart)) {
                    pause(attempt);
                } else if (!SqlStates.isRace(failure)) {
                    throw failure;
                }
            }
        }
        throw last;
    }

    // 08 is the class of all that can happen to a connection.
    private static boolean isRestart(String state) {
        return state.startsWith("08") || RESTARTS.contains(state);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLISECONDS << attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
