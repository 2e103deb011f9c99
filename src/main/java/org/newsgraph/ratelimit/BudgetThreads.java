package org.newsgraph.ratelimit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.bucket4j.distributed.proxy.AbstractProxyManager;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.pessimistic_locking.AbstractLockBasedProxyManager;
import io.github.bucket4j.distributed.remote.CommandResult;
import io.github.bucket4j.distributed.remote.Request;

/**
 * Puts what is asked of budgets to the database on threads of its own: who asks waits so long and no longer, whatever the
 * database does, and leaves the thread behind. What is answered from memory does not come here, and changes no thread.
 */
final class BudgetThreads extends AbstractProxyManager<String> implements AutoCloseable {
    /** More than can be asked in the time that one waits. */
    private static final int MOST_WAITING = 1000;
    /** What a thread puts to the database at the moment. */
    private static final ThreadLocal<@Nullable Future<?>> PUT = new ThreadLocal<>();
    private final AbstractLockBasedProxyManager<String> database;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    /**
     * @param size
     *        of the connections that there are
     */
    BudgetThreads(AbstractLockBasedProxyManager<String> database, ClientSideConfig config, Duration patience,
            int size) {
        super(config);
        this.database = database;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread made = new Thread(work, "budget");
                    made.setDaemon(true);
                    return made;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * @throws BudgetLate
     *         if there is no answer in time
     */
    @Override
    protected <T> CommandResult<T> execute(String name, Request<T> request) {
        FutureTask<CommandResult<T>> asked = new FutureTask<>(() -> database.execute(name, request));
        Runnable work = () -> put(asked);
        try {
            threads.execute(work);
            return asked.get(Asking.left(patience).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | RejectedExecutionException late) {
            asked.cancel(false);
            threads.remove(work);
            throw new BudgetLate();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BudgetLate();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void put(FutureTask<?> asked) {
        PUT.set(asked);
        try {
            asked.run();
        } finally {
            PUT.remove();
        }
    }

    /**
     * To be asked before what the thread puts to the database changes anything there: who was told that it takes too long does not pay.
     *
     * @throws BudgetLate
     *         if nobody waits for it any more
     */
    static void checkWanted() {
        Future<?> put = PUT.get();
        if (put != null && put.isCancelled()) {
            throw new BudgetLate();
        }
    }

    /** Nobody asks so: see {@link #isAsyncModeSupported}. */
    @Override
    protected <T> CompletableFuture<CommandResult<T>> executeAsync(String name, Request<T> request) {
        throw new UnsupportedOperationException();
    }

    /** Nobody asks so: see {@link #isAsyncModeSupported}. */
    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeProxy(String name) {
        database.removeProxy(name);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public boolean isExpireAfterWriteSupported() {
        return true;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
