package org.newsgraph.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** Takes connections from the pool, in which others may have all of them for as long as one may wait. */
public final class Acquisition {
    private Acquisition() {
    }

    /**
     * @throws ReadingEnded
     *         if there is none in time
     */
    static Connection from(AgroalDataSource dataSource) throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            if (isLate(failure)) {
                throw new ReadingEnded();
            }
            throw failure;
        }
    }

    /**
     * Whether it failed since there was no connection in time, or since a reading was ended; whoever met that may have said so in
     * other words.
     */
    public static boolean isLate(@Nullable Throwable failure) {
        return isLate(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Failures may name each other in a circle. */
    private static boolean isLate(@Nullable Throwable failure, Set<Throwable> seen) {
        return failure != null && seen.add(failure)
                && (failure instanceof ReadingEnded || failure instanceof SQLException && saysSo(failure)
                        || Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                                .anyMatch(inner -> isLate(inner, seen)));
    }

    /** Agroal says it in words alone. */
    private static boolean saysSo(Throwable failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
