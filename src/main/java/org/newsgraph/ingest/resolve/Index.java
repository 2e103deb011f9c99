package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things by what they may be called for short. */
final class Index<T> {
    /** Nobody needs more than this many bearers of one name to know that the name alone says too little. */
    private static final int ENOUGH = 8;

    private final Map<String, List<T>> things = new HashMap<>();

    void add(String key, T thing) {
        List<T> same = things.computeIfAbsent(key, name -> new ArrayList<>());
        if (same.size() < ENOUGH && !same.contains(thing)) {
            same.add(thing);
        }
    }

    List<T> get(String key) {
        return things.getOrDefault(key, List.of());
    }

    boolean has(String key) {
        return things.containsKey(key);
    }
}
