package org.newsgraph.ingest.detect;

import org.newsgraph.vocabulary.EntityKind;

/**
 * A run of tokens that may be a name.
 *
 * @param from
 *        first token
 * @param to
 *        one past the last token
 * @param rank
 *        decides between candidates of one span: the higher wins
 * @param confidence
 *        from 0 to 1
 */
record Candidate(Passage passage, int from, int to, EntityKind kind, Evidence evidence, int rank,
        double confidence) {
    static final int BY_TITLE = 5;
    static final int BY_DIRECTORY = 4;
    static final int BY_FORM = 3;
    static final int BY_LEXICON = 2;
    static final int BY_CONTEXT = 1;

    Candidate(Passage passage, int from, int to, EntityKind kind, Evidence evidence, int rank) {
        this(passage, from, to, kind, evidence, rank, confidence(evidence));
    }

    private static double confidence(Evidence evidence) {
        return switch (evidence) {
            case DIRECTORY -> 0.95;
            case CERTAIN -> 0.85;
            case LIKELY -> 0.6;
        };
    }

    int length() {
        return to - from;
    }

    int start() {
        return passage.token(from).start();
    }

    int end() {
        return passage.token(to - 1).end();
    }

    String key() {
        return Keys.of(passage, from, to);
    }

    Candidate as(EntityKind other, Evidence stronger) {
        return new Candidate(passage, from, to, other, stronger, rank, confidence);
    }

    Candidate cut(int newFrom, int newTo) {
        return new Candidate(passage, newFrom, newTo, kind, evidence, rank, confidence);
    }

    DetectedMention mention() {
        return new DetectedMention(passage.index(), start(), end(), passage.text().substring(start(), end()), kind,
                evidence, confidence);
    }
}
