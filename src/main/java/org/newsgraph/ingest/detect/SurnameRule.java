package org.newsgraph.ingest.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/** Finds a surname of several words as one name ("Quell Velkos") where the article calls somebody by it and a first name. */
final class SurnameRule implements Rule {
    private final Set<String> surnames = new HashSet<>();

    SurnameRule(List<Candidate> names, Lexicon lexicon) {
        names.stream().filter(name -> name.kind() == EntityKind.PERSON)
                .forEach(name -> surnames.addAll(SurnameTails.of(name, lexicon)));
        names.stream().filter(SurnameRule::isOther).forEach(name -> surnames.remove(name.key()));
    }

    private static boolean isOther(Candidate name) {
        return name.kind() == EntityKind.ORGANIZATION
                || name.kind() == EntityKind.PLACE && name.evidence() != Evidence.LIKELY;
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        for (int token = 0; token < passage.size() && !surnames.isEmpty(); token++) {
            if (passage.isCapital(token) && !goesOn(passage, token)) {
                longest(passage, token, found);
            }
        }
    }

    /** A first name may stand before it, and begin the sentence. */
    private static boolean goesOn(Passage passage, int token) {
        return passage.isCapital(token - 1) && passage.sameSentence(token - 1, token)
                && !WordList.TITLE.has(passage.lower(token - 1)) && !WordList.STOP.has(passage.lower(token - 1));
    }

    private void longest(Passage passage, int from, List<Candidate> found) {
        List<Keys.Run> runs = Keys.runs(passage, from, SurnameTails.MOST);
        for (int run = runs.size() - 1; run >= 0; run--) {
            int to = runs.get(run).to();
            if (passage.isCapital(to - 1) && surnames.contains(runs.get(run).key())
                    && !Spread.isNamePart(passage, to, from)) {
                found.add(new Candidate(passage, from, to, EntityKind.PERSON, Evidence.CERTAIN,
                        Candidate.BY_CONTEXT));
                return;
            }
        }
    }
}
