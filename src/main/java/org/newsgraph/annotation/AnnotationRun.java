package org.newsgraph.annotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Annotates the lines {@code {"id", "text"}} of a stream on all cores and writes the results in the same order. A line
 * that is not one is told and left out.
 */
public final class AnnotationRun {
    private static final int LINES_AHEAD_PER_CORE = 16;
    private final Annotator annotator;
    private final PrintStream out;
    private final Consumer<String> problems;
    private final LongConsumer progress;
    private final Deque<Future<Result>> waiting = new ArrayDeque<>();
    private long done;
    private long bad;

    /** @param problem what is wrong with the line; null if it was annotated */
    private record Result(String line, @Nullable String problem) {
    }

    /**
     * @param problems
     *        told what is wrong with a line, by its number
     * @param progress
     *        told how many lines are done
     */
    public AnnotationRun(Annotator annotator, PrintStream out, Consumer<String> problems, LongConsumer progress) {
        this.annotator = annotator;
        this.out = out;
        this.problems = problems;
        this.progress = progress;
    }

    /** Gives how many lines were bad. */
    public long run(InputStream in) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try (BufferedReader lines = Lines.open(in)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long place = ++number;
                String read = line;
                waiting.add(workers.submit(() -> annotate(read, place)));
                // Bounded, so that memory does not grow with the input.
                if (waiting.size() > cores * LINES_AHEAD_PER_CORE) {
                    write();
                }
            }
            while (!waiting.isEmpty()) {
                write();
            }
        } finally {
            workers.shutdownNow();
        }
        out.flush();
        return bad;
    }

    private Result annotate(String line, long number) {
        if (line.isBlank()) {
            return new Result("", null);
        }
        try {
            LineFields fields = LineFields.of(line);
            return new Result(JsonLine.of(annotator.annotate(fields.text("id"), fields.words("text"))), null);
        } catch (BadLine mistake) {
            return new Result("", "line " + number + ": INVALID_ARGUMENT: " + mistake.getMessage());
        }
    }

    private void write() throws IOException {
        Result result = next();
        if (result.problem() != null) {
            bad++;
            problems.accept(result.problem());
        } else if (!result.line().isEmpty()) {
            out.println(result.line());
        }
        progress.accept(++done);
    }

    private Result next() throws IOException {
        try {
            return waiting.remove().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        } catch (ExecutionException failure) {
            throw new IOException("A line could not be annotated", failure.getCause());
        }
    }
}
