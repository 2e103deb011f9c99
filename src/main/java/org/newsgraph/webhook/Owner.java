package org.newsgraph.webhook;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.SqlText;

/**
 * Whose webhooks a caller may see and change.
 *
 * @param key
 *        the first of the keys that took each other's place; null for the house, which may see and change all
 */
record Owner(@Nullable Long key) {

    boolean isHouse() {
        return key == null;
    }

    /** {@code AND ...} over the columns of {@code webhook}. */
    SqlText condition() {
        return key == null ? new SqlText() : SqlText.of("AND owner_id = ?", key);
    }
}
