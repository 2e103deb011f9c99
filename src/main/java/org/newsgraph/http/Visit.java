package org.newsgraph.http;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.execution.Cost;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.ratelimit.Budget;
import org.newsgraph.sql.ReadingEnded;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** A request to another door than that of GraphQL, let in by the {@link Gate}. */
public final class Visit {
    private final RoutingContext context;
    private final Introduction told;
    private final RequestId request;
    /** Threads take turns, and one may look again meanwhile. */
    private volatile Caller caller;
    private final Gate gate;
    private boolean kept;
    private boolean paid;

    Visit(RoutingContext context, Introduction told, Caller caller, RequestId request, Gate gate) {
        this.context = context;
        this.told = told;
        this.request = request;
        this.caller = caller;
        this.gate = gate;
    }

    public RoutingContext context() {
        return context;
    }

    public Caller caller() {
        return caller;
    }

    /**
     * Looks again at who asks: a key may have been taken back since.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED
     */
    public void recheck() {
        caller = gate.callers().of(told);
    }

    /**
     * @throws HttpProblem
     *         RATE_LIMITED, if the caller has nothing left to pay with
     */
    void enter() {
        check(gate.payments().ahead(caller));
    }

    private void check(Budget ahead) {
        if (!ahead.granted()) {
            RateHeaders.put(context.response(), ahead);
        }
        Payments.check(ahead);
    }

    /** Does on this thread what the caller has asked for, and sees what the caller may see. */
    public <T extends @Nullable Object> T during(Supplier<T> work) {
        return Actor.during(caller, request.value(), () -> gate.sight().during(caller, work));
    }

    public HttpServerResponse response() {
        return context.response();
    }

    /** Whether nobody waits for the answer any longer. */
    public boolean isAbandoned() {
        return context.response().closed();
    }

    /** What the caller is told of a failure. */
    public CodedError told(Throwable failure) {
        if (failure instanceof HttpProblem problem) {
            return problem.error();
        }
        return failure instanceof ReadingEnded
                ? Refusals.LATE.error()
                : CodedError.of(failure, request);
    }

    /** Takes points from the caller's budget and tells the client what is left. */
    public Budget take(Cost cost) {
        paid = true;
        Budget budget = gate.payments().take(caller, cost);
        if (!context.response().headWritten()) {
            RateHeaders.put(context.response(), budget);
        }
        return budget;
    }

    /**
     * Does what the caller has asked for when it is paid. Before it is made sure who asks, which takes a statement: not for who
     * cannot pay, and who cannot be told pays nothing.
     *
     * @throws HttpProblem
     *         RATE_LIMITED, UNAUTHENTICATED
     */
    public void paid(Cost cost, Runnable work) {
        if (caller.key() != null) {
            check(gate.payments().ahead(caller, cost));
            recheck();
        }
        Payments.check(take(cost));
        during(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Whether the client has the answer already; it was told so then.
     *
     * @param form
     *        the form that the answer would have
     */
    public boolean stillHolds(String form) {
        return gate.caching().stillHolds(context, caller,
                gate.validators().of(caller, form, context.request().absoluteURI()));
    }

    /**
     * @param ids
     *        of the articles and entities that the body was written from
     */
    public void send(String contentType, String body, Set<String> ids) {
        gate.caching().tag(context, caller, ids);
        if (gate.caching().anyHolds(context)) {
            return;
        }
        HttpServerResponse response = context.response();
        // The client may be gone.
        if (!response.headWritten() && !response.closed()) {
            response.putHeader("Content-Type", contentType).putHeader("X-Content-Type-Options", "nosniff");
            Sent.end(context, Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** So many articles go to the caller. */
    public void delivered(int articles) {
        gate.payments().delivered(caller, articles);
    }

    /** The visit goes on after {@link Visitor#answer} has returned; whoever says so calls the result at its end, once. */
    public Runnable stay() {
        kept = true;
        Caller came = caller;
        return () -> gate.leave(came);
    }

    /** Whether points were taken, or asked for in vain. */
    boolean hasPaid() {
        return paid;
    }

    boolean isKept() {
        return kept;
    }
}
