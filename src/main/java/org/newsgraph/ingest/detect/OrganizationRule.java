package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/** Organizations by their head word ("Ministry of Health", "Acme Bank") or legal form ("Acme Industries Ltd"). */
final class OrganizationRule implements Rule {
    /** Legal forms that are no other word: written small they still say what they say. */
    private static final Set<String> SMALL_FORMS = Set.of("plc", "ltd", "ltd.", "inc", "inc.", "gmbh", "llc", "llp");
    /** Legal forms that end nothing but a company's name. */
    private static final Set<String> SURE_FORMS = Set.of("plc", "ltd", "ltd.", "inc", "inc.", "gmbh", "llc", "llp",
            "ag", "asa", "oyj", "bhd", "s.p.a.");
    /** With an article before them and two words, these make nothing but an authority's name. */
    private static final Set<String> AUTHORITIES = Set.of("administration", "agency", "authority", "commission",
            "committee", "council", "federation", "institute");
    private final NameWord words;
    private final HeadWordRun runs;

    OrganizationRule(Lexicon lexicon) {
        this.words = new NameWord(lexicon);
        this.runs = new HeadWordRun(words);
    }

    /** "Texas AG Ken Roe" has an attorney general, no company. */
    static boolean isSure(Candidate name) {
        Passage passage = name.passage();
        String last = passage.lower(name.to() - 1);
        boolean company = name.length() > 1 && SURE_FORMS.contains(last);
        boolean authority = name.length() > 2 && AUTHORITIES.contains(last)
                && passage.lower(name.from() - 1).equals("the");
        return (company || authority) && !passage.isCapital(name.to());
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        if (passage.casing() != Casing.SENTENCE) {
            return;
        }
        for (int token = 0; token < passage.size(); token++) {
            String lower = passage.lower(token);
            boolean capital = passage.isCapital(token);
            if (WordList.ORGANIZATION_SUFFIX.has(lower) && (capital || SMALL_FORMS.contains(lower))) {
                bySuffix(passage, token, found);
            }
            if (capital && WordList.ORGANIZATION_HEAD.has(lower)) {
                byHead(passage, token, found);
            }
        }
    }

    private void bySuffix(Passage passage, int suffix, List<Candidate> found) {
        boolean club = WordList.ORGANIZATION_HEAD.has(passage.lower(suffix)) || passage.lower(suffix).equals("united");
        boolean comma = !club && passage.word(suffix - 1).equals(",");
        if (club && passage.isCapital(suffix + 1)) {
            return;
        }
        int name = comma ? suffix - 1 : suffix;
        int start = runs.startBefore(passage, name);
        if (start < name) {
            add(passage, start, suffix + 1, found);
        }
    }

    private void byHead(Passage passage, int head, List<Candidate> found) {
        int start = runs.startBefore(passage, head);
        if (words.isPlace(passage, start, head + 1)) {
            // "the West Bank"
            return;
        }
        int end = WordList.ORGANIZATION_HEAD.takesOf(passage.lower(head)) ? runs.endAfter(passage, head) : head + 1;
        if (end - start > 1) {
            add(passage, start, end, found);
        }
    }

    private static void add(Passage passage, int from, int to, List<Candidate> found) {
        found.add(new Candidate(passage, from, to, EntityKind.ORGANIZATION, Evidence.CERTAIN, Candidate.BY_FORM));
    }
}
