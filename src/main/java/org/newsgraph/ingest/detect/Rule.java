package org.newsgraph.ingest.detect;

import java.util.List;

/** One way to recognise names; candidates of one rule and of several may overlap. */
interface Rule {
    void find(Passage passage, List<Candidate> found);
}
