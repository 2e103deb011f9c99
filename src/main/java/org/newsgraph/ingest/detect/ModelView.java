package org.newsgraph.ingest.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/**
 * What the model's names say of a listed one: whether it is a part of a longer name ("Creative Wales", "Volgograd
 * Arena"), and whether a word that may be no name at all is one here.
 */
final class ModelView {
    /** Titles that make a figure of what follows: "Captain America", "Miss Venezuela". */
    private static final Set<String> BEARERS = Set.of("Captain", "Miss", "Mr", "Mrs", "Ms", "Uncle", "Aunt", "Lady");

    private final Map<Integer, Candidate[]> byToken = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Lexicon lexicon;

    ModelView(List<Candidate> labelled, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Candidate name : labelled) {
            Candidate[] names = byToken.computeIfAbsent(name.passage().index(),
                    passage -> new Candidate[name.passage().size()]);
            Arrays.fill(names, name.from(), name.to(), name);
            keys.add(name.key());
        }
    }

    private @Nullable Candidate at(Passage passage, int token) {
        Candidate[] names = byToken.get(passage.index());
        return names == null ? null : names[token];
    }

    boolean contradicts(Candidate listed) {
        return isPartOfLonger(listed) || isMereWord(listed) || isOfBelonging(listed);
    }

    private boolean isPartOfLonger(Candidate listed) {
        Candidate name = at(listed.passage(), listed.from());
        return name != null && listed.to() <= name.to() && goesOn(name, listed);
    }

    /** Whether a capital of the longer name stands right beside the listed one: not in "Dayton, Ohio". */
    private static boolean goesOn(Candidate name, Candidate listed) {
        return name.from() < listed.from() && name.passage().isCapital(listed.from() - 1)
                || listed.to() < name.to() && name.passage().isCapital(listed.to());
    }

    /** "The Baltic" is a sea, "the Baltic states" are on land. */
    private boolean isOfBelonging(Candidate listed) {
        Passage passage = listed.passage();
        int next = listed.to();
        return listed.kind() == EntityKind.PLACE && lexicon.lists(passage.key(next - 1), NameClass.ADJECTIVE)
                && passage.has(next) && passage.token(next).isWord() && !WordList.STOP.has(passage.lower(next));
    }

    private boolean isMereWord(Candidate listed) {
        Passage passage = listed.passage();
        int token = listed.from();
        if (listed.length() > 1 || keys.contains(listed.key()) || at(passage, token) != null) {
            return false;
        }
        String lower = passage.lower(token);
        boolean word = WordList.COMMON.has(lower) || WordList.STOP.has(lower);
        boolean inRun = isPlainCapital(passage, token - 1, token) || isPlainCapital(passage, token + 1, token);
        return listed.key().length() == 1 || BEARERS.contains(passage.word(token - 1)) || word && inRun
                || !passage.isTrusted(token) && !lexicon.lists(listed.key(), NameClass.COUNTRY);
    }

    private static boolean isPlainCapital(Passage passage, int token, int beside) {
        return passage.isCapital(token) && passage.sameSentence(token, beside)
                && !WordList.TITLE.has(passage.lower(token)) && !WordList.STOP.has(passage.lower(token));
    }
}
