package org.newsgraph.export;

import org.jspecify.annotations.Nullable;

/**
 * Some lines of a bulk export.
 *
 * @param articles
 *        how many they hold
 * @param cursor
 *        where to go on; null if there are no lines
 * @param more
 *        whether anything follows
 */
public record BulkPage(String lines, int articles, @Nullable String cursor, boolean more) {
}
