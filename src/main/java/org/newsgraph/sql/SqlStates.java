package org.newsgraph.sql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Why the database refused something, by the codes of SQL (SQLSTATE). */
public final class SqlStates {
    /** A unique key taken between a look and an insert, or a deadlock: the next look finds what the winner left. */
    private static final Set<String> RACES = Set.of("23505", "40P01", "40001");

    private SqlStates() {
    }

    /** Whether another writer got in between. */
    public static boolean isRace(Throwable failure) {
        return isCausedBy(failure, RACES::contains);
    }

    public static boolean isCausedBy(@Nullable Throwable failure, Predicate<String> state) {
        if (failure == null) {
            return false;
        }
        boolean itself = failure instanceof SQLException sql && sql.getSQLState() != null
                && state.test(sql.getSQLState());
        // What ends a transaction at its commit is only suppressed by what is thrown.
        return itself || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                .anyMatch(cause -> isCausedBy(cause, state));
    }
}
