package org.newsgraph.product;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a product is to be, checked; values as the database holds them. */
record ProductDraft(String name, List<String> categories, List<String> languages, List<String> sources,
        @Nullable Integer maxAgeDays,
        @Nullable Integer delayMinutes, boolean embargoAccess) {
}
