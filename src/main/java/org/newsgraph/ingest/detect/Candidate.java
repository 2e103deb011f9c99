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
 */
record Candidate(Passage passage, int from, int to, EntityKind kind, Evidence evidence, int rank) {
    static final int BY_TITLE = 5;
    static final int BY_DIRECTORY = 4;
    static final int BY_FORM = 3;
    static final int BY_LEXICON = 2;
    static final int BY_CONTEXT = 1;

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
        return new Candidate(passage, from, to, other, stronger, rank);
    }

    DetectedMention mention() {
        double confidence = switch (evidence) {
            case DIRECTORY -> 0.95;
            case CERTAIN -> 0.85;
            case LIKELY -> 0.6;
        };
        return new DetectedMention(passage.index(), start(), end(), passage.text().substring(start(), end()), kind,
                evidence, confidence);
    }
}
