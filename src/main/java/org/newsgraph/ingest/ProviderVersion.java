package org.newsgraph.ingest;

import java.math.BigInteger;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version as its provider counts it.
 *
 * @param number
 *        compared if both are whole numbers
 * @param updatedAt
 *        compared if the numbers say nothing
 */
record ProviderVersion(@Nullable String number, @Nullable Instant updatedAt) {

    boolean isOlderThan(ProviderVersion other) {
        return compare(other) < 0;
    }

    boolean isNewerThan(ProviderVersion other) {
        return compare(other) > 0;
    }

    /** 0 also if nothing is known. */
    private int compare(ProviderVersion other) {
        int byNumber = isWhole(number) && isWhole(other.number)
                ? new BigInteger(number).compareTo(new BigInteger(other.number))
                : 0;
        if (byNumber != 0 || updatedAt == null || other.updatedAt == null) {
            return byNumber;
        }
        return updatedAt.compareTo(other.updatedAt);
    }

    private static boolean isWhole(@Nullable String number) {
        return number != null && !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
