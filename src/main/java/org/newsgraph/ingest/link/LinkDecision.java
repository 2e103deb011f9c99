package org.newsgraph.ingest.link;

import java.util.List;

import org.newsgraph.vocabulary.EntityKind;

/** What became of one chain of mentions. */
public sealed interface LinkDecision {

    /** The chain names this entity of the directory. */
    record Linked(long entityId) implements LinkDecision {
    }

    /** Several entities bear the name and nothing decides; the candidates are kept, none is chosen. */
    record Ambiguous(List<Long> candidateIds) implements LinkDecision {
        public Ambiguous {
            candidateIds = List.copyOf(candidateIds);
        }
    }

    /**
     * The directory does not know the name and the rule for new entries is met: an entry is to be created.
     *
     * @param name
     *        the fullest name in the chain
     * @param acronyms
     *        acronyms that the article introduces for it
     */
    record NewEntity(EntityKind kind, String name, List<String> acronyms) implements LinkDecision {
        public NewEntity {
            acronyms = List.copyOf(acronyms);
        }
    }

    /** The directory does not know the name and the rule for new entries is not met: stored unlinked. */
    record Unknown() implements LinkDecision {
    }
}
