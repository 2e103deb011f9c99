package org.newsgraph.graphql;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Gives the rows of one statement back to the parents that asked for them, in the parents' order. */
public final class Batch {
    private Batch() {
    }

    /** For each parent the rows that belong to it, in the rows' order; an empty list where there are none. */
    public static <P, R, K> List<List<R>> lists(List<P> parents, Function<P, K> parentKey, Collection<R> rows,
            Function<R, K> rowKey) {
        Map<K, List<R>> byKey = rows.stream().collect(groupingBy(rowKey));
        return parents.stream().map(parent -> byKey.getOrDefault(parentKey.apply(parent), List.of())).toList();
    }

    /** For each parent the one row that belongs to it, or null. */
    public static <P, R, K> List<@Nullable R> ones(List<P> parents, Function<P, @Nullable K> parentKey,
            Collection<R> rows, Function<R, K> rowKey) {
        Map<K, R> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(rowKey.apply(row), row));
        List<@Nullable R> aligned = new ArrayList<>(parents.size());
        parents.forEach(parent -> aligned.add(byKey.get(parentKey.apply(parent))));
        return aligned;
    }

    /** The distinct keys of the parents; a parent without one is left out. */
    public static <P, K> List<K> keys(Collection<P> parents, Function<P, @Nullable K> key) {
        List<K> keys = new ArrayList<>();
        parents.stream().map(key).distinct().forEach(k -> {
            if (k != null) {
                keys.add(k);
            }
        });
        return keys;
    }
}
