package org.newsgraph.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.newsgraph.ingest.BulkIngest.Progress;
import org.newsgraph.ingest.BulkIngest.Summary;

/** What a bulk import has done so far; workers share it. */
final class BulkRun {
    private static final int SECONDS_TO_END = 30;
    private final Map<IngestStatus, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong articles = new AtomicLong();
    private final long total;
    private final Progress progress;
    private final Consumer<String> problems;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean broken;

    /**
     * @param total
     *        bytes of all input; 0 if that is not known
     */
    BulkRun(long total, Progress progress, Consumer<String> problems) {
        this.total = total;
        this.progress = progress;
        this.problems = problems;
    }

    /** Gives the number of articles so far. */
    long done(String place, IngestResult result, long size) {
        IngestProblem problem = result.problem();
        if (problem != null) {
            problems.accept(place + ": " + problem.code() + " " + problem.message()
                    + (problem.offset() == null ? "" : " (at " + problem.offset() + ")")
                    + (problem.place() == null ? "" : " (" + problem.place() + ")"));
        }
        counts.computeIfAbsent(result.status(), s -> new AtomicLong()).incrementAndGet();
        long number = articles.incrementAndGet();
        progress.show(number, (double) bytes.addAndGet(size) / Math.max(1, total));
        return number;
    }

    /** Nothing further can be stored. */
    void breakOff() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    void end() {
        ended.countDown();
    }

    /** What workers have begun is soon done. */
    void awaitEnd() {
        try {
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    Summary summary() {
        return new Summary(of(IngestStatus.CREATED), of(IngestStatus.REVISED) + of(IngestStatus.KILLED),
                of(IngestStatus.UNCHANGED) + of(IngestStatus.OUTDATED),
                of(IngestStatus.FAILED), !broken);
    }

    private long of(IngestStatus status) {
        AtomicLong count = counts.get(status);
        return count == null ? 0 : count.get();
    }
}
