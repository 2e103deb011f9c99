package org.newsgraph.crossref;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/** Folds waiting revisions into the co-mention counts every second, so that readers find few of them. */
@ApplicationScoped
class CoMentionFold {
    /** Small enough for a short transaction, large enough to keep up with a bulk import. */
    private static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(CoMentionFold.class);
    private final CrossReferences crossReferences;
    private volatile boolean ending;

    CoMentionFold(CrossReferences crossReferences) {
        this.crossReferences = crossReferences;
    }

    @Scheduled(every = "${newsgraph.fold.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void fold() {
        while (!ending && crossReferences.fold(BATCH).orElse(0) == BATCH) {
            // more may wait
        }
    }

    /** Waits for the fold under way: once this returns, the database may go. What waits is folded at the next start. */
    void stop(@Observes ShutdownEvent event) {
        ending = true;
        synchronized (this) {
            LOG.debug("no fold is running");
        }
    }
}
