package org.newsgraph.http;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.newsgraph.access.Caller;
import org.newsgraph.apikey.KeyUse;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.Cost;
import org.newsgraph.execution.Engine;
import org.newsgraph.execution.Operation;
import org.newsgraph.execution.Refusal;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ratelimit.Budget;
import org.newsgraph.ratelimit.RateLimiter;
import org.newsgraph.vocabulary.Scope;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** Takes a request through all that stands before its execution, cheapest first. */
@Singleton
class Reception {
    /** A point of the budget stands for so much of the cost. */
    private static final int COST_OF_POINT = 100;
    private final Engine engine;
    private final Documents documents;
    private final RateLimiter rates;
    private final KeyUse use;
    private final Caching caching;
    private final HttpLimits limits;

    Reception(Engine engine, Documents documents, RateLimiter rates, KeyUse use, Caching caching, HttpLimits limits) {
        this.engine = engine;
        this.documents = documents;
        this.rates = rates;
        this.use = use;
        this.caching = caching;
        this.limits = limits;
    }

    /**
     * Sends the answer.
     *
     * @throws HttpProblem
     *         if the request is not as it should be, or the caller asks for more than it may
     */
    void receive(Exchange exchange) {
        checkSize(exchange);
        GraphQLRequest asked = RequestReader.read(exchange.context());
        try {
            String document = documents.of(asked, exchange.caller());
            Operation operation = engine.prepare(document, asked.operationName(), exchange.request());
            check(operation, exchange);
            documents.keep(asked);
            Cost cost = engine.admit(operation, asked.variables(), exchange.caller());
            Budget budget = pay(exchange, cost);
            if (!caching.stillHolds(exchange, asked, document)) {
                send(exchange, execute(operation, asked, exchange)
                        .with(Map.of("cost", entry(cost, budget))));
            }
        } catch (Refusal refusal) {
            send(exchange, Answer.of(refusal));
        }
    }

    /** What changes something works on entities, whose sessions belong to a request. */
    private Answer execute(Operation operation, GraphQLRequest asked, Exchange exchange) {
        if (operation.isQuery()) {
            return engine.execute(operation, asked.variables(), exchange.request(), exchange.response()::closed);
        }
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            return engine.execute(operation, asked.variables(), exchange.request(), () -> false);
        } finally {
            scope.terminate();
        }
    }

    private void checkSize(Exchange exchange) {
        long most = exchange.caller().may(Scope.INGEST)
                ? limits.maxBody().asLongValue()
                : limits.maxReaderBody().asLongValue();
        if (exchange.context().body().length() > most) {
            throw new HttpProblem(413, ErrorCode.REQUEST_TOO_LARGE, "The body is too large");
        }
    }

    private static void check(Operation operation, Exchange exchange) {
        if (operation.isSubscription()) {
            throw HttpProblem.badRequest("Subscriptions are not served here");
        }
        if (exchange.isGet() && !operation.isQuery()) {
            throw new HttpProblem(405, ErrorCode.BAD_REQUEST, "A mutation must be sent by POST");
        }
    }

    private Budget pay(Exchange exchange, Cost cost) {
        Caller caller = exchange.caller();
        Budget budget = rates.take(caller, points(cost));
        RateHeaders.put(exchange.response(), budget);
        if (!budget.granted()) {
            throw new HttpProblem(429, ErrorCode.RATE_LIMITED, "The caller's budget is used up");
        }
        if (caller.key() != null) {
            use.add(caller.key(), points(cost));
        }
        return budget;
    }

    private static long points(Cost cost) {
        return Math.max(1, (cost.points() + COST_OF_POINT - 1) / COST_OF_POINT);
    }

    private static Map<String, Object> entry(Cost cost, Budget budget) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("requested", cost.points());
        entry.put("nodes", cost.nodes());
        entry.put("points", points(cost));
        if (budget.isLimited()) {
            entry.put("remaining", budget.remaining());
        }
        return entry;
    }

    private void send(Exchange exchange, Answer answer) {
        caching.describe(exchange, answer);
        if (answer.outcome() == Answer.Outcome.DENIED) {
            Responses.denied(exchange.context(), exchange.form(), answer, exchange.caller().isAnonymous());
        } else {
            Responses.send(exchange.context(), exchange.form(), answer);
        }
    }
}
