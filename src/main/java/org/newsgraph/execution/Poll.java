package org.newsgraph.execution;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.Patience;
import org.newsgraph.graphql.RequestId;

/**
 * An operation until it is answered. One that waits for something to happen ({@link Patience}) holds neither a thread nor a
 * connection to the database meanwhile; each execution has the time of a query for itself.
 */
public final class Poll {
    private static final Logger LOG = Logger.getLogger(Poll.class);
    private final RequestId request;
    private final Supplier<Answer> execution;
    private final Consumer<Runnable> threads;
    private final Consumer<@Nullable Answer> end;
    /** When it is answered at the latest, on the clock of {@link System#nanoTime}; set by the first execution. */
    private @Nullable Long latest;
    /** Counts the waits, so that what wakes one of them wakes no other. */
    private int turn;
    private boolean waiting;
    private boolean cancelled;
    /** Ends the wait; null until there is something to end. */
    private @Nullable Runnable leave;

    /**
     * @param request
     *        names the log entry if an execution fails
     * @param threads
     *        where it is executed again
     * @param end
     *        called once, with the answer, or with null if it was cancelled while it waited
     */
    public Poll(RequestId request, Supplier<Answer> execution, Consumer<Runnable> threads,
            Consumer<@Nullable Answer> end) {
        this.request = request;
        this.execution = execution;
        this.threads = threads;
        this.end = end;
    }

    /** Executes it on this thread; on return it has ended or waits. */
    public void run() {
        Patience patience = new Patience();
        Answer answer = execute(patience);
        if (!answer.isWhole() || !patience.isAskedFor() || !await(patience)) {
            end.accept(answer);
        }
    }

    /** Whatever goes wrong is answered: only the end gives back what the operation holds. */
    private Answer execute(Patience patience) {
        try {
            return Patience.during(patience, execution);
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "request %s failed", request.value());
            return Answer.withoutData(Answer.Outcome.FAILED, List.of(AnswerError.of(CodedError.internal(request))));
        }
    }

    /** Nobody wants the answer any more. An execution that is under way comes to its own end. */
    public void cancel() {
        if (stopWaiting(last())) {
            end.accept(null);
        }
    }

    /** The number of the last wait: there is none after it. */
    private synchronized int last() {
        cancelled = true;
        return turn;
    }

    public synchronized boolean isWaiting() {
        return waiting;
    }

    /** False if there is no time left, or nothing can be waited for. */
    private boolean await(Patience patience) {
        long now = System.nanoTime();
        if (latest == null) {
            latest = now + patience.longest().toNanos();
        }
        long left = latest - now;
        int mine = startWaiting();
        if (left <= 0 || mine < 0) {
            stopWaiting(mine);
            return false;
        }
        // What has happened already may wake before it is known how to leave.
        Runnable wake = () -> threads.accept(() -> wake(mine));
        try {
            leaveBy(patience.await(wake), mine);
        } catch (RuntimeException | Error failure) {
            LOG.warn("A query cannot wait, and is answered at once", failure);
            return !stopWaiting(mine);
        }
        CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, Runnable::run).execute(wake);
        return true;
    }

    /** The number of the wait; -1 if it was cancelled. */
    private synchronized int startWaiting() {
        waiting = !cancelled;
        return cancelled ? -1 : ++turn;
    }

    private void leaveBy(Runnable leaving, int which) {
        synchronized (this) {
            if (waiting && which == turn) {
                leave = leaving;
                return;
            }
        }
        leaving.run();
    }

    private void wake(int which) {
        if (stopWaiting(which)) {
            run();
        }
    }

    /** Whether this call ended that wait. */
    private boolean stopWaiting(int which) {
        Runnable leaving;
        synchronized (this) {
            if (!waiting || which != turn) {
                return false;
            }
            waiting = false;
            leaving = leave;
            leave = null;
        }
        if (leaving != null) {
            leave(leaving);
        }
        return true;
    }

    /** The wait is over, even if what it was for cannot be told so. */
    private static void leave(Runnable leaving) {
        try {
            leaving.run();
        } catch (RuntimeException | Error failure) {
            LOG.warn("What a query has waited for goes on", failure);
        }
    }
}
