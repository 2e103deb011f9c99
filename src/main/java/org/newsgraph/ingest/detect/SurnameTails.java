package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

/** Surnames of two words and more: "Quell Velkos" of "Anna Quell Velkos". Which of the last words they are, the text shows. */
final class SurnameTails {
    private static final int LEAST = 2;
    private static final int MOST = 3;

    private SurnameTails() {
    }

    /** Keys of the last two and three words of a person's name that has a word more than that. */
    static List<String> of(Candidate person) {
        List<String> keys = new ArrayList<>();
        Passage passage = person.passage();
        for (int words = LEAST; words <= MOST && words < person.length(); words++) {
            int from = person.to() - words;
            if (passage.isCapital(from) && passage.key(from).length() > 1 && !WordList.TITLE.has(passage.lower(from))) {
                keys.add(Keys.of(passage, from, person.to()));
            }
        }
        return keys;
    }
}
