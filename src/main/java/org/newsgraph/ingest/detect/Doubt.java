package org.newsgraph.ingest.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.text.Token.Kind;

/**
 * Doubts whether a single capitalised word is a name: at the start of a sentence or in a heading, a word that English
 * writes small is one only if the article capitalises it elsewhere in running text, or if it has something or says
 * something ("Target's", "Apple said"). Capitals that spell such a word ("WHO", "US") count as it only in a line of
 * capitals.
 */
final class Doubt {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Set<String> trusted = new HashSet<>();
    private final Set<String> things = new HashSet<>();

    Doubt(List<Passage> passages) {
        for (Passage passage : passages) {
            for (int token = 0; token < passage.size(); token++) {
                if (passage.isTrusted(token)) {
                    trusted.add(passage.lower(token));
                }
                if (passage.isCapital(token) && ARTICLES.contains(passage.lower(token - 1))) {
                    things.add(passage.lower(token));
                }
            }
        }
    }

    boolean about(Passage passage, int from, int to) {
        String lower = passage.lower(from);
        boolean word = WordList.COMMON.has(lower) || WordList.STOP.has(lower) || WordList.CALENDAR.has(lower);
        if (to - from > 1 || !word || passage.kind(from) == Kind.ABBREVIATION) {
            return false;
        }
        if (passage.isCapitals(from)) {
            return passage.casing() == Casing.CAPITALS;
        }
        return WordList.CALENDAR.has(lower) && !hasOrSays(passage, to)
                || !passage.isTrusted(from) && !trusted.contains(lower) && !hasOrSays(passage, to);
    }

    /** Whether the capitalised word stands after an article somewhere: people do not. */
    boolean isThing(String lower) {
        return things.contains(lower);
    }

    private static boolean hasOrSays(Passage passage, int next) {
        return passage.kind(next) == Kind.POSSESSIVE || WordList.SAYING.has(passage.lower(next));
    }
}
