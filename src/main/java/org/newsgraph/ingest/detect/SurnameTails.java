package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.newsgraph.text.Token.Kind;

/** Surnames of two words and more: "Quell Velkos" of "Anna Quell Velkos". Which of the last words they are, the text shows. */
final class SurnameTails {
    private static final int LEAST = 2;
    static final int MOST = 3;
    private static final int OTHER = Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit();

    private SurnameTails() {
    }

    /**
     * Keys of the last two and three words of a person's name that has a word more than that. A name that only may be a
     * person's has them behind a first name alone: "Paris Saint Germain" is nobody.
     */
    static List<String> of(Candidate person, Lexicon lexicon) {
        List<String> keys = new ArrayList<>();
        Passage passage = person.passage();
        if (person.evidence() == Evidence.LIKELY && !isFirstName(passage.key(person.from()), lexicon)) {
            return keys;
        }
        for (int words = LEAST; words <= MOST && words < person.length(); words++) {
            int from = person.to() - words;
            if (areWords(passage, from, person.to()) && passage.isCapital(from) && passage.key(from).length() > 1
                    && !WordList.TITLE.has(passage.lower(from))) {
                String key = Keys.of(passage, from, person.to());
                if ((lexicon.classes(key) & OTHER) == 0) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static boolean areWords(Passage passage, int from, int to) {
        return IntStream.range(from, to).noneMatch(token -> passage.kind(token) == Kind.SIGN);
    }

    private static boolean isFirstName(String key, Lexicon lexicon) {
        return lexicon.lists(key, NameClass.FIRST_NAME) && !lexicon.lists(key, NameClass.COUNTRY);
    }
}
