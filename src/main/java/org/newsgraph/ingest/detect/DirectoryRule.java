package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.text.Token.Kind;
import org.newsgraph.vocabulary.EntityKind;

/** Names that the directory lists, the longest at every place. */
final class DirectoryRule implements Rule {
    private final KnownNames known;
    private final Doubt doubt;

    DirectoryRule(KnownNames known, Doubt doubt) {
        this.known = known;
        this.doubt = doubt;
    }

    @Override
    public void find(Passage passage, List<Candidate> found) {
        if (known.isEmpty()) {
            return;
        }
        for (int token = 0; token < passage.size(); token++) {
            if (NameStart.at(passage, token)) {
                longest(passage, token, found);
            }
        }
    }

    private void longest(Passage passage, int from, List<Candidate> found) {
        List<Keys.Run> runs = Keys.runs(passage, from, Keys.MOST_WORDS);
        for (int run = runs.size() - 1; run >= 0; run--) {
            int to = runs.get(run).to();
            List<KnownName> listed = known.withKey(runs.get(run).key());
            if (listed.isEmpty() || doubt.about(passage, from, to) || Money.isCountryOf(passage, to)) {
                continue;
            }
            String written = passage.text().substring(passage.token(from).start(), passage.token(to - 1).end());
            List<EntityKind> kinds = listed.stream().filter(name -> CaseRule.agrees(name, written)).map(KnownName::kind)
                    .distinct().sorted().toList();
            kinds.forEach(kind -> found.add(candidate(passage, startOf(passage, from, to, kind),
                    endOf(passage, from, to, kind), kind, kinds.size() == 1)));
            if (!kinds.isEmpty()) {
                return;
            }
        }
    }

    /** English news does not count the article to the name of a body; "The Hague" is no name without it. */
    private static int startOf(Passage passage, int from, int to, EntityKind kind) {
        boolean article = kind == EntityKind.ORGANIZATION && passage.lower(from).equals("the");
        return article && to - from > 1 ? from + 1 : from;
    }

    /** "Dayton, Ohio" names two places, though a directory may list the town so. */
    private static int endOf(Passage passage, int from, int to, EntityKind kind) {
        for (int token = from + 1; kind == EntityKind.PLACE && token < to - 1; token++) {
            if (passage.word(token).equals(",") && passage.kind(token + 1) == Kind.WORD) {
                return token;
            }
        }
        return to;
    }

    /** Where things of several kinds share a name, another rule has to choose the kind. */
    private static Candidate candidate(Passage passage, int from, int to, EntityKind kind, boolean alone) {
        return new Candidate(passage, from, to, kind, alone ? Evidence.DIRECTORY : Evidence.LIKELY,
                alone ? Candidate.BY_DIRECTORY : Candidate.BY_CONTEXT);
    }
}
