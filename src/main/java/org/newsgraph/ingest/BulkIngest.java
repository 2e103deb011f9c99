package org.newsgraph.ingest;

import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.CrossReferences;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Takes in many articles from files, on all cores. Those that wait together share a transaction; a stop loses none that is
 * reported as done.
 */
@ApplicationScoped
public class BulkIngest {
    /** Fewer than the connections of the pool. */
    private static final int MOST_WORKERS = 16;
    /** More than one, because each waits for the database, and that for the disk at every commit. */
    private static final int WORKERS_PER_CORE = 2;
    private final Ingest ingest;
    private final Documents documents;
    private final KnownArticles articles;
    private final CrossReferences crossReferences;
    private volatile @Nullable BulkRun current;

    BulkIngest(Ingest ingest, Documents documents, KnownArticles articles, CrossReferences crossReferences) {
        this.ingest = ingest;
        this.documents = documents;
        this.articles = articles;
        this.crossReferences = crossReferences;
    }

    /**
     * @param complete
     *        false if the database went away, or the process was told to end: the same import again goes on where this
     *        one ended
     */
    public record Summary(long created, long revised, long unchanged, long failed, boolean complete) {
    }

    /** Is told the number of articles so far, and the part of the input that is done, from 0 to 1. */
    public interface Progress {
        void show(long articles, double done);
    }

    /**
     * @param problems
     *        is told each article that failed, with its place
     */
    public Summary run(BulkSource source, Progress progress, Consumer<String> problems) {
        BulkRun run = new BulkRun(source.totalSize(), progress, problems);
        current = run;
        try {
            run(source, run);
            return run.summary();
        } finally {
            run.end();
        }
    }

    /** The process is told to end: what is begun is finished while the database can still be reached. */
    void stop(@Observes ShutdownEvent event) {
        BulkRun run = current;
        if (run != null) {
            run.breakOff();
            run.awaitEnd();
        }
    }

    private void run(BulkSource source, BulkRun run) {
        try (Folding folding = new Folding(crossReferences)) {
            BulkWriter writer = new BulkWriter(ingest, articles, run, folding);
            try (Lanes<WaitingArticle> lanes = new Lanes<>(workers(), writer::write)) {
                BulkReader reader = new BulkReader(source.uriPrefix(), documents,
                        (place, size, versions, article) -> take(run, lanes, place, size, versions, article));
                source.files().forEach(reader::read);
            }
        }
        if (!run.isBroken()) {
            Folding.foldAll(crossReferences);
        }
    }

    private void take(BulkRun run, Lanes<WaitingArticle> lanes, String place, long size, boolean versions,
            Supplier<ReadyArticle> article) {
        if (run.isBroken()) {
            return;
        }
        try {
            ReadyArticle read = article.get();
            ReadyArticle ready = versions ? read.oneOfVersions() : read;
            lanes.put(ready.identity(), new WaitingArticle(place, size, ready));
        } catch (RuntimeException unfit) {
            run.done(place, Ingest.failure(unfit), size);
        }
    }

    private static int workers() {
        return Math.min(MOST_WORKERS, WORKERS_PER_CORE * Runtime.getRuntime().availableProcessors());
    }
}
