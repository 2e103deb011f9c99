package org.newsgraph.ingest;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A version as its provider counts it.
 *
 * @param number
 *        compared if both are whole numbers, or such with dots between: 1.10 is newer than 1.9
 * @param updatedAt
 *        compared if the numbers say nothing
 */
record ProviderVersion(@Nullable String number, @Nullable Instant updatedAt) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:\\.[0-9]++)*+");

    boolean isOlderThan(ProviderVersion other) {
        return compare(other) < 0;
    }

    boolean isNewerThan(ProviderVersion other) {
        return compare(other) > 0;
    }

    /** 0 also if nothing is known. */
    private int compare(ProviderVersion other) {
        int byNumber = isNumber(number) && isNumber(other.number) ? compare(parts(number), parts(other.number)) : 0;
        if (byNumber != 0 || updatedAt == null || other.updatedAt == null) {
            return byNumber;
        }
        return updatedAt.compareTo(other.updatedAt);
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int difference = part(one, i).compareTo(part(other, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static BigInteger part(List<BigInteger> parts, int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }

    private static List<BigInteger> parts(String number) {
        return Arrays.stream(number.split("\\.")).map(BigInteger::new).toList();
    }

    private static boolean isNumber(@Nullable String number) {
        return number != null && NUMBER.matcher(number).matches();
    }
}
