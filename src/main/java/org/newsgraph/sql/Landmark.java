package org.newsgraph.sql;

import java.util.List;

/**
 * Numbers that stay as they are while nothing changes that somebody keeps in memory. What was read while they were the same
 * may be used as if it were read now; whether they still are is asked together with another statement, in one round trip.
 *
 * @param statement
 *        gives one row
 * @param columns
 *        of it, all numbers that only grow, each while those before it stay as they are
 */
public record Landmark(String statement, List<String> columns) {
    /** Of the columns none ever falls while those before it stay as they are; so the first one that differs tells. */
    public boolean isLater(List<Long> numbers, List<Long> than) {
        for (int i = 0; i < than.size(); i++) {
            if (!numbers.get(i).equals(than.get(i))) {
                return numbers.get(i) > than.get(i);
            }
        }
        return than.isEmpty();
    }

    List<Long> read(Row row) {
        return columns.stream().map(row::number).toList();
    }
}
