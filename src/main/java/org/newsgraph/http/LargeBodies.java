package org.newsgraph.http;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.vocabulary.Scope;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets large bodies in, of who may send one and has not as many operations under way as it may: before any of it is read, as
 * all that has come is in memory until the last byte has.
 */
@Singleton
class LargeBodies {
    private static final String SLOT = LargeBodies.class.getName();
    private static final Logger LOG = Logger.getLogger(LargeBodies.class);
    private final Callers callers;
    private final Slots slots;
    private final Payments payments;
    private final Waiting waiting;
    private final QueryThreads threads;
    private final ManagedExecutor others;
    private final long mostOfAnybody;

    LargeBodies(Callers callers, Slots slots, Payments payments, Waiting waiting, QueryThreads threads,
            ManagedExecutor others, HttpLimits limits) {
        this.callers = callers;
        this.slots = slots;
        this.payments = payments;
        this.waiting = waiting;
        this.threads = threads;
        this.others = others;
        this.mostOfAnybody = limits.maxReaderBody().asLongValue();
    }

    /** Whether it may be one: it is said to be, or nothing is said. Who shows no key, and is not on this machine, may send none. */
    boolean mayCome(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST) && mayBeLarge(request)
                && (request.headers().contains("Authorization") || Callers.isDirectlyFromHere(request));
    }

    private boolean mayBeLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null
                    ? request.version() == HttpVersion.HTTP_2 || request.headers().contains("Transfer-Encoding")
                    : Long.parseLong(length) > mostOfAnybody;
        } catch (NumberFormatException beyondAll) {
            return true;
        }
    }

    /**
     * Looks at who sends it, on a thread that may wait; then it is read, or refused.
     *
     * @param small
     *        reads what may be large of who may send no such thing
     */
    void admit(RoutingContext context, Handler<RoutingContext> small, Handler<RoutingContext> large) {
        context.request().pause();
        Waiting.note(context);
        Context loop = context.vertx().getOrCreateContext();
        Executor executor = Callers.showsToken(context.request()) ? others : threads::execute;
        executor.execute(() -> {
            AtomicReference<@Nullable Runnable> slot = new AtomicReference<>();
            HttpProblem refusal = refusal(context, slot);
            loop.runOnContext(looked -> go(context, slot.get() == null ? small : large, slot, refusal));
        });
    }

    private @Nullable HttpProblem refusal(RoutingContext context, AtomicReference<@Nullable Runnable> slot) {
        RequestId request = RequestId.next();
        try {
            waiting.check(context);
            Caller caller = callers.believed(callers.introduction(context.request()));
            if (!caller.may(Scope.INGEST)) {
                // What does not say how long it is may be small.
                return context.request().headers().contains("Content-Length")
                        ? payments.charged(caller, tooLarge())
                        : null;
            }
            slot.set(slots.hold(caller));
            return null;
        } catch (HttpProblem problem) {
            return problem;
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "request %s failed", request.value());
            return new HttpProblem(500, CodedError.internal(request));
        }
    }

    /** The client may be gone, or late, meanwhile. */
    private static void go(RoutingContext context, Handler<RoutingContext> reader,
            AtomicReference<@Nullable Runnable> slot, @Nullable HttpProblem refusal) {
        if (refusal != null || context.response().headWritten() || context.response().closed()) {
            giveBack(slot);
            if (refusal != null) {
                BodyTimeout.end(context);
                Responses.send(context, refusal);
            }
            context.request().handler(dropped -> {
            }).resume();
            return;
        }
        context.put(SLOT, slot);
        context.addEndHandler(ended -> giveBack(slot));
        reader.handle(context);
    }

    static HttpProblem tooLarge() {
        return new HttpProblem(413, ErrorCode.REQUEST_TOO_LARGE, "The body is too large");
    }

    /** What the body has taken among the operations of its sender; its operation has it from now on, and gives it back. */
    static Optional<Runnable> slotOf(RoutingContext context) {
        AtomicReference<@Nullable Runnable> slot = context.get(SLOT);
        return slot == null ? Optional.empty() : Optional.ofNullable(slot.getAndSet(null));
    }

    private static void giveBack(AtomicReference<@Nullable Runnable> slot) {
        Runnable left = slot.getAndSet(null);
        if (left != null) {
            left.run();
        }
    }
}
