package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.text.NameKey;

/**
 * The words of a person's name as keys. Hyphens part words, so that "Okafor-Lindqvist" and "Okafor Lindqvist" are equal; a
 * title before the name and "Jr" behind it are left out.
 *
 * @param words
 *        first names, particles and surname in the order of the text
 * @param surnameAt
 *        index of the surname's first word, particles before it included; 0 if there is no first name
 * @param nicknames
 *        those of the words that stand in quotation marks or brackets
 * @param suffix
 *        key of "Jr" and the like, else empty
 */
record PersonWords(List<String> words, int surnameAt, Set<String> nicknames, String suffix) {
    private static final Set<String> SUFFIXES = Set.of("jr", "junior", "sr", "senior", "ii", "iii", "iv");
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame",
            "lord", "lady", "rev");
    private static final Set<String> PARTICLES = Set.of("de", "del", "della", "der", "den", "di", "da", "dos", "du",
            "la", "le", "van", "von", "zu", "ter", "al", "el", "bin", "ibn", "bint", "ben", "abu", "af");
    /** Particles that are first names too, when they stand first with a capital: "Al Gore", "Ben Affleck". */
    private static final Set<String> FIRST_NAMES_TOO = Set.of("al", "ben", "van", "del");
    private static final Set<String> FAMILY_FIRST = Set.copyOf(ResolveWords.lines("family-name-first.txt"));
    private static final String MARKS = "\"\u201C\u201D\u2018\u2019'()\u00AB\u00BB";

    static PersonWords of(String text) {
        List<String> words = new ArrayList<>();
        List<String> nicknames = new ArrayList<>();
        for (String written : text.strip().split("[\\s\\p{Z},]+")) {
            List<String> keys = keys(written);
            words.addAll(keys);
            if (!written.isEmpty() && MARKS.indexOf(written.charAt(0)) >= 0) {
                nicknames.addAll(keys);
            }
        }
        String suffix = words.size() > 1 && SUFFIXES.contains(words.get(words.size() - 1))
                ? words.remove(words.size() - 1)
                : "";
        if (words.size() > 1 && HONORIFICS.contains(words.get(0))) {
            words.remove(0);
        }
        return new PersonWords(List.copyOf(words), surnameAt(words, text.strip()), Set.copyOf(nicknames), suffix);
    }

    /** "J.R." is two initials, as "J. R." is. */
    private static List<String> keys(String written) {
        boolean initials = written.matches("(\\p{Lu}\\.){2,}");
        String key = NameKey.of(initials ? written.replace(".", " ") : written);
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }

    /** Has a first name or initial, and a surname: "van der Berg" has none, for all its words. */
    boolean isFull() {
        return surnameAt > 0;
    }

    private static int surnameAt(List<String> words, String text) {
        int at = words.size() - 1;
        while (at > 0 && PARTICLES.contains(words.get(at - 1)) && (at > 1 || !opensLikeFirstName(words.get(0), text))) {
            at--;
        }
        return Math.max(at, 0);
    }

    private static boolean opensLikeFirstName(String word, String text) {
        return FIRST_NAMES_TOO.contains(word) && Character.isUpperCase(text.codePointAt(0))
                && text.length() > word.length() && text.charAt(word.length()) == ' ';
    }

    String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    List<String> given() {
        return words.subList(0, surnameAt);
    }

    /** Everything that may stand for the surname: each run of words up to the last, first names left out one by one. */
    List<String> tails() {
        List<String> tails = new ArrayList<>();
        for (int from = 1; from < words.size(); from++) {
            tails.add(String.join(" ", words.subList(from, words.size())));
        }
        return tails;
    }

    /** Whether the first word is the family name: "Xi Jinping", "Kim Jong Un", but not "Kim Howells". */
    boolean isFamilyFirst() {
        if (words.size() < 2 || words.size() > 3 || surnameAt == 0 || !FAMILY_FIRST.contains(first())) {
            return false;
        }
        return words.size() == 3
                ? !isFirstName(words.get(1))
                : !Lexicon.builtIn().lists(last(), NameClass.SURNAME) && !isFirstName(last());
    }

    static boolean isFirstName(String key) {
        return Lexicon.builtIn().lists(key, NameClass.FIRST_NAME);
    }

    /** The first letters of the words, particles left out: "jfk". */
    String initials() {
        StringBuilder initials = new StringBuilder();
        words.stream().filter(word -> !PARTICLES.contains(word))
                .forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
