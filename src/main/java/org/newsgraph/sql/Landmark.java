package org.newsgraph.sql;

import java.util.List;

/**
 * Numbers that stay as they are while nothing changes that somebody keeps in memory. What was read while they were the same
 * may be used as if it were read now; whether they still are is asked together with another statement, in one round trip.
 *
 * @param statement
 *        gives one row
 * @param columns
 *        of it, all numbers
 */
public record Landmark(String statement, List<String> columns) {
    List<Long> read(Row row) {
        return columns.stream().map(row::number).toList();
    }
}
