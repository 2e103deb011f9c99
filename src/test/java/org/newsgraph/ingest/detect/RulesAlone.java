package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.newsgraph.text.ArticleText;

/** A detector without a model, for tests of the rules and of the stages behind: what it finds can be told by reading. */
public final class RulesAlone implements MentionDetector {
    private static final Comparator<Candidate> IN_READING_ORDER = Comparator
            .comparingInt((Candidate candidate) -> candidate.passage().index()).thenComparingInt(Candidate::from);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<DetectedMention> detect(ArticleText text, KnownNames known) {
        Lexicon lexicon = Lexicon.builtIn();
        List<Passage> passages = Passages.of(text, known, lexicon);
        Doubt doubt = new Doubt(passages);
        Claims claims = new Claims(passages);
        List<Candidate> candidates = find(passages, rules(passages, known, lexicon, doubt));
        KindVote kinds = new KindVote(candidates, lexicon);
        List<Candidate> names = new ArrayList<>(
                Overlaps.settle(candidates, claims).stream().map(kinds::settle).toList());
        Spread spread = new Spread(names, lexicon, doubt);
        names.addAll(Overlaps.settle(find(passages, List.of(spread)), claims));
        Listed listed = new Listed(known);
        return names.stream().sorted(IN_READING_ORDER).map(listed::settle).map(Candidate::mention).toList();
    }

    private static List<Rule> rules(List<Passage> passages, KnownNames known, Lexicon lexicon, Doubt doubt) {
        return List.of(new DirectoryRule(known, doubt), new PersonRule(lexicon, doubt), new OrganizationRule(lexicon),
                new LexiconRule(lexicon, doubt), new BracketRule());
    }

    private static List<Candidate> find(List<Passage> passages, List<Rule> rules) {
        List<Candidate> found = new ArrayList<>();
        for (Passage passage : passages) {
            rules.forEach(rule -> rule.find(passage, found));
        }
        return found;
    }
}
