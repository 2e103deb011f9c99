package org.newsgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a {@link NameKey} without what writers add or leave out: a leading "the", "and", the legal form of a
 * company, a middle initial, "Jr"; and with one spelling for "St", for "United States" before more, and for words that British and American English write
 * apart. Names of one core are candidates for each other, no more. The database computes the same in
 * {@code name_core}; a test holds the two together.
 */
public final class NameCore {
    private static final Map<String, String> LONG_FORMS = Map.of("limited", "ltd", "incorporated", "inc", "corporation",
            "corp", "company", "co");
    private static final Set<String> LEGAL_FORMS = Set.of("ltd", "limited", "inc", "incorporated", "plc", "llc", "llp",
            "lp", "gmbh", "ag", "kg", "sa", "spa", "srl", "sarl", "nv", "bv", "oy", "oyj", "ab", "asa", "se", "pty",
            "co", "corp", "corporation", "company");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Map<String, String> SPELLINGS = Map.of("organisation", "organization", "organisations",
            "organizations", "defence", "defense", "centre", "center", "programme", "program");

    private NameCore() {
    }

    /** The core of a key; never empty unless the key is. */
    public static String of(String key) {
        if (key.indexOf(' ') < 0) {
            return SPELLINGS.getOrDefault(key, key);
        }
        List<String> words = new ArrayList<>(List.of(key.split(" ")));
        dropSmallWords(words);
        shortenUnitedStates(words);
        dropEnding(words, LEGAL_FORMS);
        dropInitials(words);
        if (words.size() > 2 && GENERATIONS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        for (int word = 0; word < words.size(); word++) {
            words.set(word, spelled(words, word));
        }
        return String.join(" ", words);
    }

    /** The legal form that a key ends in, "corporation" under its short form "corp"; empty if it has none. */
    public static String legalForm(String key) {
        String last = key.substring(key.lastIndexOf(' ') + 1);
        return last.length() < key.length() && LEGAL_FORMS.contains(last) ? LONG_FORMS.getOrDefault(last, last) : "";
    }

    private static void dropSmallWords(List<String> words) {
        if (words.get(0).equals("the")) {
            words.remove(0);
        }
        for (int word = words.size() - 2; word > 0; word--) {
            if (words.get(word).equals("and")) {
                words.remove(word);
            }
        }
    }

    /** "United States Navy" is "US Navy"; the country alone keeps its name. */
    private static void shortenUnitedStates(List<String> words) {
        if (words.size() > 2 && words.get(0).equals("united") && words.get(1).equals("states")) {
            words.set(0, "us");
            words.remove(1);
        }
    }

    private static void dropEnding(List<String> words, Set<String> endings) {
        while (words.size() > 1 && endings.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
    }

    private static void dropInitials(List<String> words) {
        for (int word = words.size() - 2; word > 0; word--) {
            if (isLetter(words.get(word))) {
                words.remove(word);
            }
        }
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    private static String spelled(List<String> words, int word) {
        boolean last = word == words.size() - 1;
        String spelling = words.get(word);
        return spelling.equals("st") && !last ? "saint" : SPELLINGS.getOrDefault(spelling, spelling);
    }
}
