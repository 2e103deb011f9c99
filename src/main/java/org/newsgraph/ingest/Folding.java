package org.newsgraph.ingest;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.newsgraph.crossref.CrossReferences;

/** Folds co-mentions beside the workers of an import, one fold at a time, so that revisions that wait stay few. */
final class Folding implements AutoCloseable {
    /** The more revisions are folded at once, the more often they share a pair, which is written once. */
    static final int BATCH = 1000;
    private static final Logger LOG = Logger.getLogger(Folding.class);
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS,
            new SynchronousQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    private final CrossReferences crossReferences;

    Folding(CrossReferences crossReferences) {
        this.crossReferences = crossReferences;
    }

    /** Folds all that waits, unless that is being done. */
    void start() {
        beside.execute(() -> {
            try {
                foldAll(crossReferences);
            } catch (RuntimeException later) {
                // What waits goes on waiting, for the fold at the end.
                LOG.debug("fold failed", later);
            }
        });
    }

    static void foldAll(CrossReferences crossReferences) {
        while (crossReferences.fold(BATCH).orElse(0) == BATCH) {
            // more may wait
        }
    }

    /** A fold under way holds the right to fold, which the last one needs. */
    @Override
    public void close() {
        beside.shutdown();
        try {
            beside.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
