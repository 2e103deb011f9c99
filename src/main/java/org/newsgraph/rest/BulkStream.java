package org.newsgraph.rest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.execution.Cost;
import org.newsgraph.export.Bulk;
import org.newsgraph.export.BulkFormat;
import org.newsgraph.export.BulkPage;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.KeyWatch;
import org.newsgraph.http.Visit;
import org.newsgraph.ratelimit.Budget;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;

/**
 * One answer of any length. A page is read when the client has taken the one before, or enough of it, and when the
 * caller's budget has what it costs: no thread waits meanwhile. If anything fails, a last line says so and the connection
 * is closed without the end of the answer, so that nobody takes a part for the whole; the last line of an article that came
 * whole has the cursor to go on from.
 */
final class BulkStream {
    private static final Logger LOG = Logger.getLogger(BulkStream.class);
    /** About what the articles of a page cost in queries of pages of 100. */
    private static final Cost COST_OF_PAGE = new Cost(250, 50);
    /** With the time that a key is believed to be good, less than the five seconds in which one that was taken back ends. */
    private static final long MILLIS_BETWEEN_CHECKS = 500;
    private final Visit visit;
    private final Bulk bulk;
    private final ArticleScope scope;
    private final BulkFormat format;
    private final Vertx vertx;
    private final HttpServerResponse response;
    private final KeyWatch watch;
    private final AtomicBoolean done = new AtomicBoolean();
    private @Nullable String after;
    /** Until the budget has what the next page costs. */
    private Duration wait = Duration.ZERO;
    private long checks;
    private boolean brokenOff;

    BulkStream(Visit visit, Bulk bulk, ArticleScope scope, BulkFormat format, @Nullable String after) {
        this.visit = visit;
        this.bulk = bulk;
        this.scope = scope;
        this.format = format;
        this.after = after;
        this.vertx = visit.context().vertx();
        this.response = visit.response();
        this.watch = new KeyWatch(visit::recheck, System::nanoTime);
    }

    /** What is wrong with the first page is told as of any other answer. */
    void start() {
        visit.paid(COST_OF_PAGE, this::sendFirst);
    }

    private void sendFirst() {
        BulkPage first = read();
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson; charset=utf-8")
                .putHeader("Cache-Control", "no-store").putHeader("Vary", "Accept-Encoding, Authorization");
        Runnable leave = visit.stay();
        checks = vertx.setPeriodic(MILLIS_BETWEEN_CHECKS, time -> checkCaller());
        visit.context().addEndHandler(ended -> finish(leave));
        if (response.closed()) {
            finish(leave);
        } else if (visit.context().request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            visit.context().vertx().runOnContext(now -> write(first));
        }
    }

    private void finish(Runnable leave) {
        if (done.compareAndSet(false, true)) {
            vertx.cancelTimer(checks);
            leave.run();
        }
    }

    /** A client that takes nothing keeps pages from being read, and its key from being looked at there. */
    private void checkCaller() {
        vertx.executeBlocking(() -> {
            watch.look();
            return null;
        }, false).onFailure(this::breakOff);
    }

    private BulkPage read() {
        BulkPage page = bulk.page(scope, format, after, visit::isAbandoned);
        after = page.cursor() == null ? after : page.cursor();
        visit.delivered(page.articles());
        return page;
    }

    private void write(BulkPage page) {
        if (response.closed() || brokenOff) {
            return;
        }
        if (!page.lines().isEmpty()) {
            response.write(page.lines());
        }
        if (!page.more()) {
            response.end();
        } else if (response.writeQueueFull()) {
            response.drainHandler(drained -> next());
        } else {
            next();
        }
    }

    private void next() {
        response.drainHandler(null);
        vertx.executeBlocking(this::readIfPaid, false).onSuccess(this::proceed).onFailure(this::breakOff);
    }

    /** Null if the budget does not have what the page costs; the client has what there is by then. */
    private @Nullable BulkPage readIfPaid() {
        watch.look();
        Budget budget = visit.take(COST_OF_PAGE);
        wait = budget.retryAfter();
        return budget.granted() ? visit.during(this::read) : null;
    }

    private void proceed(@Nullable BulkPage page) {
        if (page != null) {
            write(page);
        } else if (!response.closed()) {
            vertx.setTimer(Math.max(1, wait.toMillis()), over -> next());
        }
    }

    private void breakOff(Throwable failure) {
        if (!response.closed() && !response.ended() && !brokenOff) {
            brokenOff = true;
            CodedError told = visit.told(failure);
            LOG.logf(failure instanceof HttpProblem ? Logger.Level.DEBUG : Logger.Level.ERROR, failure,
                    "a bulk export was broken off: %s", told.message());
            LastLine.send(response, vertx, told);
        }
    }
}
