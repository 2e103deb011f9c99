package org.newsgraph.ingest.detect;

import java.util.Optional;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.vocabulary.EntityKind;

/** Leaves out of a name what English news does not count to it: titles, the article, possessives, signs at its ends. */
final class Trim {
    private final Lexicon lexicon;

    Trim(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Empty if nothing is left that could be a name. */
    Optional<Candidate> trim(Candidate name) {
        Passage passage = name.passage();
        int from = name.from();
        int to = name.to();
        while (from < to && (isEdge(passage, from) || passage.lower(from).equals("the"))) {
            from++;
        }
        while (from < to - 1 && name.kind() == EntityKind.PERSON && isTitle(passage, from, to)) {
            from++;
        }
        while (to > from && isEdge(passage, to - 1)) {
            to--;
        }
        return from < to && hasCapital(passage, from, to)
                && !(name.kind() != EntityKind.PERSON && isAdjective(passage, from, to))
                        ? Optional.of(name.cut(from, to))
                        : Optional.empty();
    }

    private static boolean isEdge(Passage passage, int token) {
        return passage.kind(token) == Kind.SIGN || passage.kind(token) == Kind.POSSESSIVE;
    }

    private static boolean isTitle(Passage passage, int token, int to) {
        return WordList.TITLE.has(passage.lower(token)) || passage.kind(token) == Kind.SIGN;
    }

    private static boolean hasCapital(Passage passage, int from, int to) {
        for (int token = from; token < to; token++) {
            boolean small = passage.lower(token).equals(passage.word(token));
            if (!small || passage.kind(token) == Kind.IDEOGRAPH) {
                return true;
            }
        }
        return false;
    }

    /** A word of belonging ("Russian", "Eastern European") names nothing; "the Baltic" is a sea, unless a word follows. */
    private boolean isAdjective(Passage passage, int from, int to) {
        int last = to - 1;
        if (!lexicon.lists(passage.key(last), NameClass.ADJECTIVE) || to - from > 2) {
            return false;
        }
        boolean place = (lexicon.classes(passage.key(last)) & Lexicon.STRONG_PLACE) != 0;
        boolean wordFollows = passage.has(to) && passage.token(to).isWord() && !WordList.STOP.has(passage.lower(to));
        return !place || wordFollows || !passage.lower(from - 1).equals("the");
    }
}
