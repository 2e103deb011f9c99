package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.newsgraph.text.ArticleText;

/** Finds the names that the directory lists and no others: for texts in languages that no model was trained for. */
public final class DirectoryDetector implements MentionDetector {
    private final Lexicon lexicon = Lexicon.builtIn();

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<DetectedMention> detect(ArticleText text, KnownNames known) {
        List<Passage> passages = Passages.of(text, known, lexicon);
        Rule rule = new DirectoryRule(known, new Doubt(passages));
        List<Candidate> found = new ArrayList<>();
        passages.forEach(passage -> rule.find(passage, found));
        return Overlaps.settle(found, new Claims(passages)).stream()
                .sorted(Comparator.comparingInt((Candidate name) -> name.passage().index())
                        .thenComparingInt(Candidate::from))
                .map(Candidate::mention).toList();
    }
}
