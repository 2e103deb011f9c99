package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.vocabulary.EntityKind;

/**
 * The longer names of organizations that shorter ones stand for: "Acme" for "Acme Industries Ltd", "the Harbour Trust" for
 * "Harbour Heritage Trust", "Home Office" for "United Kingdom Home Office".
 */
final class ShortForms {
    /** So many long names that share a word never leave a single one that its short form could mean. */
    private static final int ENOUGH = 16;
    private static final int MOST_WORDS = 10;
    private static final Set<String> LEGAL = Set.of("inc", "incorporated", "corp", "corporation", "co", "company",
            "ltd",
            "limited", "llc", "llp", "plc", "gmbh", "ag", "sa", "spa", "nv", "bv", "ab", "oy", "oyj", "asa", "kg", "se",
            "pty", "bhd", "fc", "afc", "group", "holdings");

    /** A name with one of these is whole: what stands behind it makes another body of it, such as its student union. */
    private static final Set<String> WHOLE = Set.of("university", "college", "school", "church", "bank", "party",
            "council", "ministry", "department", "court", "army", "police", "hospital", "museum", "parliament");

    private final Map<String, Set<String>> longNamesByWord = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, Integer> firstMention = new HashMap<>();

    ShortForms(List<DetectedMention> mentions, List<String> keys) {
        for (int mention = 0; mention < mentions.size(); mention++) {
            String key = keys.get(mention);
            if (mentions.get(mention).kind() == EntityKind.PLACE) {
                places.add(key);
            }
            if (mentions.get(mention).kind() == EntityKind.ORGANIZATION
                    && firstMention.putIfAbsent(key, mention) == null) {
                List<String> words = words(key);
                if (key.indexOf(' ') > 0 && words.size() <= MOST_WORDS) {
                    words.forEach(word -> list(word, key));
                }
            }
        }
    }

    private void list(String word, String key) {
        Set<String> longNames = longNamesByWord.computeIfAbsent(word, same -> new TreeSet<>());
        if (longNames.size() < ENOUGH) {
            longNames.add(key);
        }
    }

    /** The first mention of the one longer name that this name shortens; none if it may shorten names that differ. */
    Optional<Integer> longer(String key) {
        List<String> words = words(key);
        if (words.isEmpty() || places.contains(key)) {
            return Optional.empty();
        }
        Set<String> sharing = longNamesByWord.getOrDefault(words.get(words.size() - 1), Set.of());
        List<String> longer = sharing.size() == ENOUGH
                ? List.of()
                : sharing.stream().filter(whole -> whole.length() > key.length() && shortens(words, words(whole)))
                        .toList();
        List<List<String>> distinct = longer.stream().map(ShortForms::words).distinct().toList();
        long longest = distinct.stream().filter(one -> distinct.stream()
                .noneMatch(other -> other.size() > one.size() && shortens(one, other))).count();
        return longest == 1
                ? longer.stream().map(firstMention::get).min(Integer::compare)
                : Optional.empty();
    }

    /** The words that carry the name: small words left out, and legal forms at its end. */
    static List<String> words(String key) {
        List<String> words = new ArrayList<>(Arrays.stream(key.split(" ")).filter(word -> !word.isEmpty())
                .filter(word -> !Initials.SMALL.contains(word)).toList());
        while (words.size() > 1 && LEGAL.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    private static boolean shortens(List<String> part, List<String> whole) {
        int more = whole.size() - part.size();
        if (more < 0) {
            return false;
        }
        if (whole.subList(0, part.size()).equals(part)) {
            return part.size() == 1 || part.stream().noneMatch(WHOLE::contains);
        }
        if (whole.subList(more, whole.size()).equals(part)) {
            return part.size() > 1 || !saysMoreAlone(part.get(0));
        }
        return part.size() > 1 && part.get(0).equals(whole.get(0))
                && part.get(part.size() - 1).equals(whole.get(whole.size() - 1)) && isSubsequence(part, whole);
    }

    /** A word that names something else when it stands alone: "Congress" is not the African National Congress. */
    private static boolean saysMoreAlone(String word) {
        return Lexicon.builtIn().lists(word, NameClass.ORGANIZATION) || Lexicon.builtIn().listsPlace(word);
    }

    private static boolean isSubsequence(List<String> part, List<String> whole) {
        int at = 0;
        for (String word : whole) {
            at += at < part.size() && part.get(at).equals(word) ? 1 : 0;
        }
        return at == part.size();
    }
}
