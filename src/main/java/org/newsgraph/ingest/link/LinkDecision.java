package org.newsgraph.ingest.link;

import java.util.List;

import org.newsgraph.vocabulary.EntityKind;

/** What became of one chain of mentions. */
public sealed interface LinkDecision {

    /**
     * The chain names this entity of the directory.
     *
     * @param acronyms
     *        acronyms that the article introduces for it, if it is provisional
     */
    record Linked(long entityId, List<String> acronyms) implements LinkDecision {
        public Linked {
            acronyms = List.copyOf(acronyms);
        }

        public Linked(long entityId) {
            this(entityId, List.of());
        }
    }

    /** Bearers of the name are known and nothing shows that one is meant; they are kept, the likeliest first. */
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
