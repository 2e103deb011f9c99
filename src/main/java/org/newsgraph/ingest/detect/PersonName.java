package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.newsgraph.text.NameKey;

/**
 * The parts of a person's name: what stands before the surname, the surname with its particles, and the suffix left out.
 *
 * @param given
 *        keys of the first names and initials
 * @param surname
 *        keys of the surname's words, particles before it included
 * @param suffix
 *        key of "Jr" and the like, else empty
 */
public record PersonName(List<String> given, List<String> surname, String suffix) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    public static PersonName of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("[\\s\\p{Z},]+")) {
            words.add(word);
        }
        String suffix = "";
        if (words.size() > 1 && SUFFIXES.contains(NameKey.of(words.get(words.size() - 1)))) {
            suffix = NameKey.of(words.remove(words.size() - 1));
        }
        int surname = words.size() - 1;
        while (surname > 1 && NameStart.isParticle(words.get(surname - 1).toLowerCase(Locale.ROOT))) {
            surname--;
        }
        return new PersonName(keys(words.subList(0, surname)), keys(words.subList(surname, words.size())), suffix);
    }

    private static List<String> keys(List<String> words) {
        return words.stream().map(NameKey::of).filter(key -> !key.isEmpty()).toList();
    }

    /** Has a first name or initial, and a surname. */
    public boolean isFull() {
        return !given.isEmpty() && !surname.isEmpty();
    }

    public String surnameKey() {
        return String.join(" ", surname);
    }

    /** The surname without its particles. */
    public String lastWordKey() {
        return surname.isEmpty() ? "" : surname.get(surname.size() - 1);
    }

    public String firstKey() {
        return given.isEmpty() ? "" : given.get(0);
    }
}
