package org.newsgraph.ingest.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newsgraph.vocabulary.EntityKind;

/** Words of two to six capitals that recur in running text; common words, numerals and units are left out. */
final class AcronymRule implements Rule {
    private static final int LONGEST = 6;

    private final Map<String, Integer> counts = new HashMap<>();

    AcronymRule(List<Passage> passages) {
        for (Passage passage : passages) {
            for (int token = 0; token < passage.size(); token++) {
                if (isAcronym(passage, token)) {
                    counts.merge(passage.key(token), 1, Integer::sum);
                }
            }
        }
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        for (int token = 0; token < passage.size(); token++) {
            if (isAcronym(passage, token) && (counts.get(passage.key(token)) > 1 || standsAlone(passage, token))) {
                found.add(new Candidate(passage, token, token + 1, EntityKind.ORGANIZATION, Evidence.LIKELY,
                        Candidate.BY_CONTEXT));
            }
        }
    }

    /** Once is enough where the word acts as a name does: after "the", or with something of its own. */
    private static boolean standsAlone(Passage passage, int token) {
        return passage.key(token).length() > 2 && !passage.isCapital(token + 1) && !passage.isCapital(token - 1);
    }

    private static boolean isAcronym(Passage passage, int token) {
        String key = passage.isCapitals(token) ? passage.key(token) : "";
        return passage.casing() == Casing.SENTENCE && key.length() > 1 && key.length() <= LONGEST
                && key.indexOf(' ') < 0 && !WordList.CAPITALS.has(key) && !WordList.COMMON.has(key)
                && !WordList.STOP.has(key) && !WordList.CALENDAR.has(key) && !key.matches("[ivxlcdm]+");
    }
}
