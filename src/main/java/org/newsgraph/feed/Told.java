package org.newsgraph.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/**
 * What a change is chosen by: as what an article is told, or was.
 *
 * @param category
 *        null if it has none, as a change of the directory
 * @param language
 *        null for a change of the directory
 * @param entities
 *        keys of those that it is told to name
 */
record Told(@Nullable String category, @Nullable String language, Set<Long> entities) {
    /** All that the reader may ever have been told a withdrawn article as, or what a revision put an end to. */
    static List<Told> before(Row row) {
        List<String> categories = row.texts("told_categories");
        List<String> languages = row.texts("told_languages");
        List<String> named = row.texts("told_named");
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            all.add(new Told(categories.get(i).isEmpty() ? null : categories.get(i), languages.get(i),
                    keys(named.get(i))));
        }
        return all;
    }

    private static Set<Long> keys(String joined) {
        return Arrays.stream(joined.split(" ")).filter(key -> !key.isEmpty()).map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As if it named, besides, each of these whose own stand for it. */
    Told alsoNaming(Map<Long, Set<Long>> standing) {
        Set<Long> all = new HashSet<>(entities);
        standing.forEach((entity, others) -> {
            if (!Collections.disjoint(entities, others)) {
                all.add(entity);
            }
        });
        return new Told(category, language, all);
    }
}
