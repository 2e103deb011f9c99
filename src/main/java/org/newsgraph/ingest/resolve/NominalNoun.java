package org.newsgraph.ingest.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.NameKey;

/**
 * A common noun that stands for a named organization.
 *
 * @param sure
 *        whether names of this sort nearly always say so: then a name that says nothing is of another sort
 * @param words
 *        words of such names
 * @param names
 *        keys of names that belong there without such a word
 */
record NominalNoun(String noun, boolean sure, Set<String> words, Set<String> names) {
    private static final Map<String, NominalNoun> NOUNS = read();

    private static Map<String, NominalNoun> read() {
        Map<String, NominalNoun> nouns = new HashMap<>();
        for (String line : ResolveWords.lines("nominals.txt")) {
            String[] parts = line.split("\\|", -1);
            List<String> names = List.of(parts[3].split(",")).stream().map(NameKey::of).filter(key -> !key.isEmpty())
                    .toList();
            nouns.put(parts[0], new NominalNoun(parts[0], parts[1].equals("sure"), Set.of(parts[2].split(",")),
                    Set.copyOf(names)));
        }
        return Map.copyOf(nouns);
    }

    /** The noun in lower case; null if it is none of these. */
    static @Nullable NominalNoun of(String lower) {
        return NOUNS.get(lower);
    }

    static Collection<NominalNoun> all() {
        return NOUNS.values();
    }

    /** Whether a name says by itself that it is of this sort. */
    boolean fits(String nameKey) {
        return names.contains(nameKey) || List.of(nameKey.split(" ")).stream().anyMatch(words::contains);
    }

    /** Whether a name says by itself of what sort it is, whichever. */
    static boolean isSorted(String nameKey) {
        return NOUNS.values().stream().anyMatch(noun -> noun.fits(nameKey));
    }
}
