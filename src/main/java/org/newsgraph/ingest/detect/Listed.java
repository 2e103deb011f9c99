package org.newsgraph.ingest.detect;

/** Marks a name that a rule of form found as listed in the directory, if the directory has it with that kind. */
final class Listed {
    private final KnownNames known;

    Listed(KnownNames known) {
        this.known = known;
    }

    Candidate settle(Candidate candidate) {
        if (candidate.evidence() != Evidence.CERTAIN) {
            return candidate;
        }
        String written = candidate.passage().text().substring(candidate.start(), candidate.end());
        boolean listed = known.withKey(candidate.key()).stream()
                .anyMatch(name -> name.kind() == candidate.kind() && CaseRule.agrees(name, written));
        return listed ? candidate.as(candidate.kind(), Evidence.DIRECTORY) : candidate;
    }
}
