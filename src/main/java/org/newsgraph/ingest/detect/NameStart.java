package org.newsgraph.ingest.detect;

import java.util.Set;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;

/** Where a name may begin. */
final class NameStart {
    private static final Set<String> PARTICLES = Set.of("de", "del", "della", "der", "den", "di", "da", "dos", "du",
            "la",
            "le", "van", "von", "zu", "ter", "al", "el", "bin", "ibn", "bint", "ben", "abu", "af", "the");

    private NameStart() {
    }

    /** A word that stands small inside a person's name: "van", "de", "bin". */
    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower) && !lower.equals("the");
    }

    /** A capital, a digit, a letter without case, a capital within, or particles right before a capital. */
    static boolean at(Passage passage, int token) {
        if (passage.kind(token) == Kind.SIGN || passage.kind(token) == Kind.POSSESSIVE) {
            return false;
        }
        return switch (passage.shape(token)) {
            case CAPITALIZED, CAPITALS, INNER_CAPITAL, CASELESS -> true;
            case NONE -> passage.kind(token) == Kind.NUMBER;
            case LOWER -> passage.kind(token) == Kind.NUMBER
                    || PARTICLES.contains(passage.lower(token)) && leadsToCapital(passage, token + 1);
        };
    }

    /** "von der Leyen" */
    private static boolean leadsToCapital(Passage passage, int token) {
        return passage.shape(token) == Shape.CAPITALIZED
                || isParticle(passage.lower(token)) && passage.shape(token + 1) == Shape.CAPITALIZED;
    }
}
