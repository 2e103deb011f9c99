package org.newsgraph.ingest.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.text.Token.Shape;

/**
 * Tells names from words that have a capital only for where they stand: in a heading of capitals or at the start of a
 * sentence. If the article writes all of them small elsewhere, and never with a capital of their own, they are words; in a
 * heading of capitals the last one is enough ("Eastern Flank" beside "its eastern flank").
 */
final class SmallElsewhere {
    private final Set<String> small = new HashSet<>();
    private final Set<String> trusted = new HashSet<>();

    SmallElsewhere(List<Passage> passages) {
        for (Passage passage : passages) {
            for (int token = 0; token < passage.size(); token++) {
                if (passage.shape(token) == Shape.LOWER) {
                    small.add(passage.lower(token));
                } else if (passage.isTrusted(token)) {
                    trusted.add(passage.lower(token));
                }
            }
        }
    }

    boolean isWord(Candidate name) {
        Passage passage = name.passage();
        if (passage.casing() != Casing.SENTENCE && isWord(passage, name.to() - 1)) {
            return true;
        }
        for (int token = name.from(); token < name.to(); token++) {
            if (!isWord(passage, token)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWord(Passage passage, int token) {
        String lower = passage.lower(token);
        return !passage.isTrusted(token) && !trusted.contains(lower) && small.contains(lower);
    }
}
