package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/**
 * Places by their head word ("Lake Erie", "Heathrow Airport"), before the state or country that they lie in
 * ("Springfield, Illinois"), or likely ones after "in" and "near".
 */
final class PlaceRule implements Rule {
    private static final Set<String> SURE = Set.of("in", "near", "outside", "around", "across", "throughout", "inside");
    private static final Set<String> UNSURE = Set.of("from", "at", "to", "of", "through");

    private final Lexicon lexicon;
    private final NameWord words;
    private final HeadWordRun runs;

    PlaceRule(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.words = new NameWord(lexicon);
        this.runs = new HeadWordRun(words);
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        if (passage.casing() != Casing.SENTENCE) {
            return;
        }
        for (int token = 0; token < passage.size(); token++) {
            if (!passage.isCapital(token)) {
                continue;
            }
            if (WordList.PLACE_HEAD.has(passage.lower(token))) {
                byHead(passage, token, found);
            }
            byPreposition(passage, token, found);
        }
    }

    private void byHead(Passage passage, int head, List<Candidate> found) {
        String lower = passage.lower(head);
        int start = WordList.PLACE_HEAD.leads(lower) ? head : runs.startBefore(passage, head);
        int end = WordList.PLACE_HEAD.takesOf(lower) ? runs.endAfter(passage, head) : head + 1;
        if (WordList.PLACE_HEAD.leads(lower) && end == head + 1 && words.isPersonal(passage, head + 1)) {
            end = head + 2;
        }
        if (end - start > 1) {
            found.add(new Candidate(passage, start, end, EntityKind.PLACE, Evidence.CERTAIN, Candidate.BY_FORM));
        }
    }

    private void byPreposition(Passage passage, int token, List<Candidate> found) {
        if (!passage.isTrusted(token) || !words.isPersonal(passage, token)) {
            return;
        }
        String before = passage.lower(token - 1);
        int end = token;
        while (end < token + 3 && passage.sameSentence(token, end) && words.isPersonal(passage, end)) {
            end++;
        }
        boolean goesOn = passage.isCapital(end) && passage.sameSentence(token, end);
        boolean within = passage.word(end).equals(",") && LexiconRule.endOfLongest(passage, end + 1, lexicon,
                Lexicon.STRONG_PLACE | NameClass.STATE_ABBREVIATION.bit()) > end + 1;
        boolean sure = SURE.contains(before);
        if (goesOn || !(sure || UNSURE.contains(before) && within)) {
            return;
        }
        boolean certain = within && sure;
        found.add(new Candidate(passage, token, end, EntityKind.PLACE, certain ? Evidence.CERTAIN : Evidence.LIKELY,
                certain ? Candidate.BY_LEXICON : Candidate.BY_CONTEXT));
    }
}
