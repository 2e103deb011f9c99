package org.newsgraph.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.ingest.BulkSource.Found;

/** Takes in many articles from files, on all cores; each is its own transaction, so a stop loses none that is done. */
@ApplicationScoped
public class BulkIngest {
    private static final int FOLD_BATCH = 500;
    /** Fewer than the connections of the pool. More than cores, because each waits for the disk at every commit. */
    private static final int MOST_WORKERS = 16;
    private final Ingest ingest;
    private final CrossReferences crossReferences;

    BulkIngest(Ingest ingest, CrossReferences crossReferences) {
        this.ingest = ingest;
        this.crossReferences = crossReferences;
    }

    public record Summary(long created, long revised, long unchanged, long failed) {
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
        Run run = new Run(source.totalSize(), progress, problems);
        ThreadPoolExecutor workers = workers();
        for (Found file : source.files()) {
            read(file, source.uriPrefix(), run, workers);
        }
        workers.shutdown();
        await(workers);
        while (crossReferences.fold(FOLD_BATCH).orElse(0) == FOLD_BATCH) {
            // the rest waits for no server to be started
        }
        return run.summary();
    }

    /** A full queue makes the reader work itself, so that memory is bounded whatever the size of the input. */
    private static ThreadPoolExecutor workers() {
        int count = Math.min(MOST_WORKERS, 4 * Runtime.getRuntime().availableProcessors());
        return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(count * 8),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static void await(ThreadPoolExecutor workers) {
        try {
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Found file, @Nullable String uriPrefix, Run run, ThreadPoolExecutor workers) {
        try {
            if (file.isLines()) {
                readLines(file, run, workers);
            } else {
                ArticleInput input = new ArticleInput();
                input.text = Files.readString(file.file());
                input.uri = uriPrefix == null ? null : uriPrefix + file.relative();
                workers.execute(() -> take(input, file.relative(), file.size(), run));
            }
        } catch (CharacterCodingException notUtf8) {
            run.failed(file.relative(), "is not UTF-8", file.size());
        } catch (IOException unreadable) {
            run.failed(file.relative(), "cannot be read: " + unreadable.getMessage(), file.size());
        }
    }

    private void readLines(Found file, Run run, ThreadPoolExecutor workers) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file.file())) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = line;
                String place = file.relative() + ":" + number;
                if (!text.isBlank()) {
                    workers.execute(() -> takeLine(text, place, run));
                }
            }
        }
    }

    private void takeLine(String line, String place, Run run) {
        try {
            take(JsonArticle.read(line), place, line.length() + 1L, run);
        } catch (ApiException mistake) {
            run.failed(place, mistake.code() + " " + mistake.getMessage(), line.length() + 1L);
        }
    }

    private void take(ArticleInput input, String place, long size, Run run) {
        run.done(place, ingest.ingest(input), size);
    }

    /** What has been done so far; workers share it. */
    private static final class Run {
        private final Map<IngestStatus, AtomicLong> counts = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicLong articles = new AtomicLong();
        private final long total;
        private final Progress progress;
        private final Consumer<String> problems;

        Run(long total, Progress progress, Consumer<String> problems) {
            this.total = total;
            this.progress = progress;
            this.problems = problems;
        }

        void done(String place, IngestResult result, long size) {
            IngestProblem problem = result.problem();
            if (problem != null) {
                problems.accept(place + ": " + problem.code() + " " + problem.message()
                        + (problem.offset() == null ? "" : " (at " + problem.offset() + ")"));
            }
            count(result.status(), size);
        }

        void failed(String place, String reason, long size) {
            problems.accept(place + ": " + reason);
            count(IngestStatus.FAILED, size);
        }

        private void count(IngestStatus status, long size) {
            counts.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
            progress.show(articles.incrementAndGet(), total == 0 ? 1 : (double) bytes.addAndGet(size) / total);
        }

        Summary summary() {
            return new Summary(of(IngestStatus.CREATED), of(IngestStatus.REVISED), of(IngestStatus.UNCHANGED),
                    of(IngestStatus.FAILED));
        }

        private long of(IngestStatus status) {
            AtomicLong count = counts.get(status);
            return count == null ? 0 : count.get();
        }
    }
}
