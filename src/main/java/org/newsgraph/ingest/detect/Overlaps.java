package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among candidates that overlap: what is listed or certain before what is likely, then the longer, then the
 * higher rank, then the earlier.
 */
final class Overlaps {
    private static final Comparator<Candidate> BEST_FIRST = Comparator
            .comparing((Candidate candidate) -> candidate.evidence() == Evidence.LIKELY)
            .thenComparing(Comparator.comparingInt(Candidate::length).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::rank).reversed())
            .thenComparingInt(candidate -> candidate.passage().index()).thenComparingInt(Candidate::from)
            .thenComparing(Candidate::kind);

    private Overlaps() {
    }

    /** The chosen ones, marked in the claims. */
    static List<Candidate> settle(List<Candidate> candidates, Claims claims) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(BEST_FIRST);
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : sorted) {
            if (claims.claim(candidate)) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }
}
