package org.newsgraph.ingest;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Repeats a transaction that failed for a reason that passes. */
public final class Attempts {
    private static final int MOST = 6;
    /** A unique key taken between our look and our insert, or a deadlock: the next look finds what the winner left. */
    private static final Set<String> RACES = Set.of("23505", "40P01", "40001");
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
                if (isCausedBy(failure, Attempts::isRestart)) {
                    pause(attempt);
                } else if (!isCausedBy(failure, RACES::contains)) {
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

    private static boolean isCausedBy(@Nullable Throwable failure, Predicate<String> state) {
        if (failure == null) {
            return false;
        }
        boolean itself = failure instanceof SQLException sql && sql.getSQLState() != null
                && state.test(sql.getSQLState());
        // What ends a transaction at its commit is only suppressed by what is thrown.
        return itself || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                .anyMatch(cause -> isCausedBy(cause, state));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLISECONDS << attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
