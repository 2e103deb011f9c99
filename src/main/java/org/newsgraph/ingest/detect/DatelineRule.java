package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.vocabulary.EntityKind;

/** A town in capitals that opens a paragraph: "CARDIFF - ", "OSLO, Norway (AP) \u2014 ". */
final class DatelineRule implements Rule {
    private static final int MOST_WORDS = 3;
    private final Lexicon lexicon;

    DatelineRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        int end = 0;
        while (end < MOST_WORDS && passage.isCapitals(end)) {
            end++;
        }
        boolean ends = passage.word(end).matches("[-\u2013\u2014(,]") && passage.casing() == Casing.SENTENCE;
        if (end > 0 && ends && lexicon.listsPlace(Keys.of(passage, 0, end))) {
            found.add(new Candidate(passage, 0, end, EntityKind.PLACE, Evidence.CERTAIN, Candidate.BY_FORM));
        }
    }
}
