package org.newsgraph.ingest.link;

import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.vocabulary.EntityKind;

/**
 * An entity that a chain may name.
 *
 * @param name
 *        the directory's name that fits best
 */
record Candidate(KnownName name, NameFit fit) {

    long entity() {
        return name.entityId();
    }

    EntityKind kind() {
        return name.kind();
    }

    Candidate better(Candidate other) {
        return other.fit.points > fit.points ? other : this;
    }
}
