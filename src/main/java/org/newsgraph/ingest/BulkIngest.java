package org.newsgraph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.BulkSource.Found;
import org.newsgraph.ingest.Utf8Lines.Line;

import io.quarkus.runtime.ShutdownEvent;

/** Takes in many articles from files, on all cores; each is its own transaction, so a stop loses none that is done. */
@ApplicationScoped
public class BulkIngest {
    private static final Logger LOG = Logger.getLogger(BulkIngest.class);
    private static final int FOLD_BATCH = 500;
    /** Fewer than the connections of the pool. More than cores, because each waits for the disk at every commit. */
    private static final int MOST_WORKERS = 16;
    private final Ingest ingest;
    private final KnownArticles articles;
    private final CrossReferences crossReferences;
    private volatile @Nullable BulkRun current;

    BulkIngest(Ingest ingest, KnownArticles articles, CrossReferences crossReferences) {
        this.ingest = ingest;
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
        // One fold at a time beside the workers, so that revisions that wait to be folded stay few.
        ThreadPoolExecutor folding = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(),
                new ThreadPoolExecutor.DiscardPolicy());
        try (Lanes lanes = new Lanes(workers())) {
            for (Found file : source.files()) {
                read(file, source.uriPrefix(), new Taking(run, lanes, folding));
            }
        }
        end(folding);
        if (!run.isBroken()) {
            fold();
        }
    }

    /** A fold under way holds the right to fold, which the last one needs. */
    private static void end(ThreadPoolExecutor folding) {
        folding.shutdown();
        try {
            folding.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int workers() {
        return Math.min(MOST_WORKERS, 4 * Runtime.getRuntime().availableProcessors());
    }

    private void foldMeanwhile() {
        try {
            fold();
        } catch (RuntimeException later) {
            // What waits goes on waiting, for the fold at the end.
            LOG.debug("fold failed", later);
        }
    }

    private void fold() {
        while (crossReferences.fold(FOLD_BATCH).orElse(0) == FOLD_BATCH) {
            // more may wait
        }
    }

    private static void read(Found file, @Nullable String uriPrefix, Taking taking) {
        try {
            if (file.isLines()) {
                readLines(file, taking);
            } else {
                taking.take(file.relative(), file.size(), () -> text(file, uriPrefix));
            }
        } catch (IOException unreadable) {
            taking.take(file.relative(), 0, () -> {
                throw unreadable(unreadable);
            });
        }
    }

    private static void readLines(Found file, Taking taking) throws IOException {
        try (Utf8Lines lines = new Utf8Lines(file.open())) {
            for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                Line line = next.get();
                if (!line.isBlank()) {
                    taking.take(file.relative() + ":" + line.number(), line.size(),
                            () -> JsonArticle.read(line.text()));
                }
            }
        }
    }

    private static ArticleInput text(Found file, @Nullable String uriPrefix) {
        if (file.size() > InputCheck.MAX_BYTES) {
            // Not even read: a wrong path may lead to a file larger than memory.
            throw new BadText(ErrorCode.TEXT_TOO_LONG, "text", "text must have at most 1 MiB of UTF-8",
                    InputCheck.MAX_BYTES);
        }
        ArticleInput input = new ArticleInput();
        try {
            input.text = Utf8Lines.decoded(Files.readAllBytes(file.file()));
        } catch (IOException e) {
            throw unreadable(e);
        }
        input.uri = uriPrefix == null ? null : uriPrefix + file.relative();
        return input;
    }

    private static BadText unreadable(IOException failure) {
        return new BadText(ErrorCode.NOT_FOUND, "text", "cannot be read: " + failure.getMessage(), 0);
    }

    /** Hands articles to the workers. */
    private final class Taking {
        private final BulkRun run;
        private final Lanes lanes;
        private final ThreadPoolExecutor folding;

        Taking(BulkRun run, Lanes lanes, ThreadPoolExecutor folding) {
            this.run = run;
            this.lanes = lanes;
            this.folding = folding;
        }

        void take(String place, long size, Supplier<ArticleInput> input) {
            if (run.isBroken()) {
                return;
            }
            try {
                ReadyArticle ready = ingest.ready(input.get());
                lanes.run(ready.identity(), () -> store(place, size, ready));
            } catch (RuntimeException unfit) {
                run.done(place, Ingest.failure(unfit), size);
            }
        }

        private void store(String place, long size, ReadyArticle ready) {
            if (run.isBroken()) {
                return;
            }
            IngestResult result = ingest.store(ready);
            IngestProblem problem = result.problem();
            if (problem != null && problem.code() == ErrorCode.INTERNAL_ERROR && !articles.canBeAsked()) {
                // Nothing is wrong with the article: the next run takes it.
                run.breakOff();
            } else if (run.done(place, result, size) % FOLD_BATCH == 0) {
                folding.execute(BulkIngest.this::foldMeanwhile);
            }
        }
    }
}
