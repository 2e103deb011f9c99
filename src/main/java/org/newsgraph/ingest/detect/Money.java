package org.newsgraph.ingest.detect;

import java.util.Set;

/** Money that a country gives its name to. */
final class Money {
    private static final Set<String> SIGNS = Set.of("$", "\u00a3", "\u20ac", "\u00a5");

    private Money() {
    }

    /** "US$ 10": what ends before a sign of money that touches it is no place. */
    static boolean isCountryOf(Passage passage, int next) {
        return SIGNS.contains(passage.word(next)) && passage.touchesPrevious(next);
    }
}
