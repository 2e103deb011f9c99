package org.newsgraph.article;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Names of newspaper sections and desks. */
public final class Category {
    private Category() {
    }

    /** Lower case without blanks around it, so that Politics and politics are one. */
    public static @Nullable String canonical(@Nullable String category) {
        return category == null || category.isBlank() ? null : category.strip().toLowerCase(Locale.ROOT);
    }
}
