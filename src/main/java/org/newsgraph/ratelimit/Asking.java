package org.newsgraph.ratelimit;

import java.time.Duration;
import java.util.function.Supplier;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;

/** Questions to a bucket in the database, which has two seconds to answer. */
final class Asking {
    /** What fails sooner fails for another reason. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private Asking() {
    }

    /**
     * Asks once more where the bucket is not there, or not any more: questions at the same time go to the database as one, and
     * fail together.
     *
     * @throws BudgetLate
     *         if either time the database did not answer
     */
    static <T> T twice(Supplier<T> question) {
        return inTime(() -> {
            long began = System.nanoTime();
            try {
                return question.get();
            } catch (BatchFailedException | BucketNotFoundException expired) {
                checkInTime(began, expired);
                return question.get();
            }
        });
    }

    private static <T> T inTime(Supplier<T> question) {
        long began = System.nanoTime();
        try {
            return question.get();
        } catch (BatchFailedException | BucketExecutionException failure) {
            checkInTime(began, failure);
            throw failure;
        }
    }

    private static void checkInTime(long began, RuntimeException failure) {
        if (failure.getCause() instanceof BudgetLate || System.nanoTime() - began >= LATE.toNanos()) {
            throw new BudgetLate();
        }
    }
}
