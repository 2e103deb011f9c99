package org.newsgraph.diff;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds blocks by their rarest words; how many it gives is bounded for any text. */
final class WordIndex {
    /** Of words that more blocks have, nothing can be told. */
    private static final int RARE = 16;
    private static final int WORDS = 8;
    private final Map<Integer, List<Integer>> places = new HashMap<>();

    void add(int place, WordCounts words) {
        words.distinct().forEach(word -> places.computeIfAbsent(word, w -> new ArrayList<>()).add(place));
    }

    /** The places of blocks that share a rare word with a text, those with the rarest first. */
    Set<Integer> sharing(WordCounts words) {
        return words.distinct().mapToObj(places::get).filter(Objects::nonNull).filter(of -> of.size() <= RARE)
                .sorted(comparingInt(List::size)).limit(WORDS).flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
