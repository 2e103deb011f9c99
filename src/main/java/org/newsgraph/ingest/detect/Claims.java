package org.newsgraph.ingest.detect;

import java.util.BitSet;
import java.util.List;

/** Which tokens of which passage belong to a name already. */
final class Claims {
    private final List<BitSet> taken;

    Claims(List<Passage> passages) {
        this.taken = passages.stream().map(passage -> new BitSet(passage.size())).toList();
    }

    boolean isFree(Passage passage, int from, int to) {
        BitSet tokens = taken.get(passage.index());
        for (int token = from; token < to; token++) {
            if (tokens.get(token)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the candidate's tokens unless one of them is taken. */
    boolean claim(Candidate candidate) {
        boolean free = isFree(candidate.passage(), candidate.from(), candidate.to());
        if (free) {
            taken.get(candidate.passage().index()).set(candidate.from(), candidate.to());
        }
        return free;
    }
}
