package org.newsgraph.ratelimit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;

/** Questions to a bucket in the database, which has two seconds to answer. */
final class Asking {
    /** What fails sooner fails for another reason. */
    private static final Duration LATE = Duration.ofSeconds(1);

    /** When who asks on this thread began to, in the nanoseconds of this machine. */
    private static final ThreadLocal<@Nullable Long> BEGAN = new ThreadLocal<>();
    /** Of PostgreSQL: a row is there already. */
    private static final String UNIQUE_VIOLATION = "23505";
    /** Of the standard of SQL, as all that begins so: the connection is none any more. */
    private static final String NO_CONNECTION = "08";

    private Asking() {
    }

    /**
     * Asks once more where the bucket is not there, or not any more: questions at the same time go to the database as one, and
     * fail together. So it does where the bucket came in between, made by a replica of a former version, whose locks are others,
     * and where the connection has broken that a silent database left behind.
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
            } catch (BucketExecutionException failure) {
                if (!hasState(failure, UNIQUE_VIOLATION) && !hasState(failure, NO_CONNECTION)) {
                    throw failure;
                }
                return question.get();
            }
        });
    }

    /**
     * What is left of the time that one may wait: who has waited for a question that was put with those of others, and failed with
     * it, has waited already.
     */
    static Duration left(Duration patience) {
        Long began = BEGAN.get();
        return began == null ? patience : patience.minusNanos(System.nanoTime() - began);
    }

    private static boolean hasState(Throwable failure, String state) {
        return failure.getCause() instanceof SQLException cause && cause.getSQLState() != null
                && cause.getSQLState().startsWith(state);
    }

    private static <T> T inTime(Supplier<T> question) {
        long began = System.nanoTime();
        BEGAN.set(began);
        try {
            return question.get();
        } catch (BatchFailedException | BucketExecutionException failure) {
            checkInTime(began, failure);
            throw failure;
        } finally {
            BEGAN.remove();
        }
    }

    private static void checkInTime(long began, RuntimeException failure) {
        if (failure.getCause() instanceof BudgetLate || hasState(failure, NO_CONNECTION)
                || System.nanoTime() - began >= LATE.toNanos()) {
            throw new BudgetLate();
        }
    }
}
