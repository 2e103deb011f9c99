package org.newsgraph.ingest.detect;

import java.util.HashMap;
import java.util.Map;

import org.newsgraph.text.NameKey;

/** Names that everybody knows: countries, cities, first names, some organizations. Read once, when first asked. */
public final class Lexicon {
    private static final int MOST_NAMES = 1 << 15;

    private final Map<String, Integer> classesByKey = new HashMap<>(MOST_NAMES);
    private final Map<String, Integer> longestByFirstWord = new HashMap<>(MOST_NAMES);

    private Lexicon() {
        Resources.eachLine("names.tsv.gz", line -> {
            int tab = line.indexOf('\t');
            add(line.substring(0, tab), NameClass.bits(line.substring(tab + 1)));
        });
        Resources.eachLine("regions.txt", name -> add(NameKey.of(name), NameClass.REGION.bit()));
        Resources.eachLine("organizations.txt", name -> add(NameKey.of(name), organization(name)));
        Resources.eachLine("adjectives.txt", name -> add(NameKey.of(name), NameClass.ADJECTIVE.bit()));
    }

    private static int organization(String name) {
        boolean capitals = name.length() <= 5 && name.chars().allMatch(Character::isUpperCase);
        return NameClass.ORGANIZATION.bit() | (capitals ? NameClass.CAPITALS_ONLY.bit() : 0);
    }

    private void add(String key, int bits) {
        classesByKey.merge(key, bits, (one, other) -> one | other);
        int blank = key.indexOf(' ');
        if (blank > 0) {
            int words = 1;
            for (int at = blank; at > 0; at = key.indexOf(' ', at + 1)) {
                words++;
            }
            longestByFirstWord.merge(key.substring(0, blank), words, Math::max);
        }
    }

    public static Lexicon builtIn() {
        return Holder.LEXICON;
    }

    /** Whether the lexicon lists the name with this {@link NameKey} in this class. */
    public boolean lists(String key, NameClass nameClass) {
        return (classes(key) & nameClass.bit()) != 0;
    }

    /** A country, a region or a large city. */
    public boolean listsPlace(String key) {
        return (classes(key) & STRONG_PLACE) != 0;
    }

    /** Bits of all classes of the name; 0 if it is not listed. */
    int classes(String key) {
        return classesByKey.getOrDefault(key, 0);
    }

    /** How many words the longest name that starts with this word has. */
    int longestFrom(String firstWord) {
        return longestByFirstWord.getOrDefault(firstWord, 1);
    }

    static final int STRONG_PLACE = NameClass.COUNTRY.bit() | NameClass.LARGE_CITY.bit() | NameClass.REGION.bit();

    private static final class Holder {
        static final Lexicon LEXICON = new Lexicon();
    }
}
