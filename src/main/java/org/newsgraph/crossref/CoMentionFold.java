package org.newsgraph.crossref;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

/** Folds waiting revisions into the co-mention counts every second, so that readers find few of them. */
@ApplicationScoped
class CoMentionFold {
    /** Small enough for a short transaction, large enough to keep up with a bulk import. */
    private static final int BATCH = 500;
    private final CrossReferences crossReferences;

    CoMentionFold(CrossReferences crossReferences) {
        this.crossReferences = crossReferences;
    }

    @Scheduled(every = "${newsgraph.fold.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        while (crossReferences.fold(BATCH).orElse(0) == BATCH) {
            // more may wait
        }
    }
}
