package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/**
 * Firms by the names of their partners: "Kirkland &amp; Ellis", "St. James, Pruitt &amp; Cole LLP". English news writes
 * the sign in such names alone; two people who are named together have an "and".
 */
final class PartnersRule implements Rule {
    private static final Set<String> FIRMS = Set.of("firm", "firms", "solicitors", "lawyers", "accountants");
    private static final Set<String> FORMS = Set.of("llp", "lp", "pllc");
    private static final int MOST_WORDS = 3;
    private static final int REACH = 3;

    private final NameWord words;

    PartnersRule(Lexicon lexicon) {
        this.words = new NameWord(lexicon);
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        if (passage.casing() != Casing.SENTENCE) {
            return;
        }
        for (int token = 1; token < passage.size(); token++) {
            if (passage.word(token).equals("&")) {
                read(passage, token, found);
            }
        }
    }

    private void read(Passage passage, int sign, List<Candidate> found) {
        int start = startOfPartner(passage, sign);
        int end = sign + 1;
        while (end < sign + 1 + MOST_WORDS && isPart(passage, end, sign)) {
            end++;
        }
        if (start == sign || end == sign + 1) {
            return;
        }
        boolean formed = FORMS.contains(passage.lower(end - 1));
        found.add(new Candidate(passage, startOfFirm(passage, start, formed), end, EntityKind.ORGANIZATION,
                Evidence.CERTAIN, Candidate.BY_FORM));
    }

    private int startOfPartner(Passage passage, int end) {
        int start = end;
        while (start > end - MOST_WORDS && isPart(passage, start - 1, end)
                && !(start < end && passage.startsSentence(start - 1)
                        && WordList.COMMON.has(passage.lower(start - 1)))) {
            start--;
        }
        return start;
    }

    /** Further partners before a comma, where a legal form or the word "firm" says that it is one name. */
    private int startOfFirm(Passage passage, int from, boolean formed) {
        int start = from;
        while (passage.word(start - 1).equals(",") && isPart(passage, start - 2, from)) {
            int next = startOfPartner(passage, start - 1);
            if (!formed && !isFirm(passage, next)) {
                break;
            }
            start = next;
        }
        return formed && start < from && !isFirm(passage, start) && passage.word(start - 1).equals(",") ? from : start;
    }

    private static boolean isFirm(Passage passage, int start) {
        for (int token = start - 1; token >= start - REACH; token--) {
            if (FIRMS.contains(passage.lower(token))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(Passage passage, int token, int sign) {
        return token >= 0 && passage.has(token) && passage.sameSentence(token, sign) && words.isGeneral(passage, token)
                && !WordList.SAYING.has(passage.lower(token));
    }
}
