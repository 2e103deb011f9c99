package org.newsgraph.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.apikey.KeyUse;
import org.newsgraph.execution.Cost;
import org.newsgraph.execution.Refusal;
import org.newsgraph.execution.Sources;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ratelimit.Budget;
import org.newsgraph.ratelimit.BudgetLate;
import org.newsgraph.ratelimit.RateLimiter;

/** Takes what an operation costs from the budget of its caller, whatever transport it comes by. */
@Singleton
public class Payments {
    /** A point of the budget stands for so much of the cost. */
    private static final int COST_OF_POINT = 100;
    private static final Logger LOG = Logger.getLogger(Payments.class);
    private final RateLimiter rates;
    private final KeyUse use;

    Payments(RateLimiter rates, KeyUse use) {
        this.rates = rates;
        this.use = use;
    }

    /** Takes it, if it is there; see {@link #check}. */
    public Budget take(Caller caller, Cost cost) {
        return take(caller, points(cost));
    }

    /** The same of what has a price of its own. */
    public Budget take(Caller caller, long points) {
        Budget budget = inTime(() -> rates.take(caller, points));
        if (budget.granted() && caller.key() != null) {
            use.add(caller.key(), points);
        }
        return budget;
    }

    /** Whether the caller has anything left; to be asked before a document is read, which is work of its own. */
    public Budget ahead(Caller caller) {
        return inTime(() -> rates.ahead(caller, 1));
    }

    /** Whether the caller could pay this, without taking it. */
    public Budget ahead(Caller caller, Cost cost) {
        return inTime(() -> rates.ahead(caller, points(cost)));
    }

    private static Budget inTime(Supplier<Budget> question) {
        try {
            return question.get();
        } catch (BudgetLate late) {
            throw new HttpProblem(503, ErrorCode.TIMEOUT, String.valueOf(late.getMessage()));
        }
    }

    /**
     * Reads what is asked. What is refused was work too, and costs a point.
     *
     * @throws Refusal
     *         from the reading; so is an HttpProblem
     */
    public <T> T reading(Caller caller, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            refused(caller);
            throw refusal;
        } catch (HttpProblem refusal) {
            refused(caller, refusal);
            throw refusal;
        }
    }

    /**
     * The refusal, once it is paid.
     *
     * @throws HttpProblem
     *         RATE_LIMITED instead, if the caller has nothing left
     */
    public HttpProblem charged(Caller caller, HttpProblem refusal) {
        check(ahead(caller));
        refused(caller, refusal);
        return refusal;
    }

    /** Takes nothing for what is no mistake of the caller's, or is one that it has not the points for. */
    void refused(Caller caller, HttpProblem refusal) {
        if (refusal.status() < 500 && refusal.status() != 429) {
            refused(caller);
        }
    }

    /** Takes a point for what was wrong in itself: mistakes without end are a flood like any other. */
    void refused(Caller caller) {
        try {
            rates.take(caller, 1);
        } catch (RuntimeException failure) {
            // What is told is the mistake.
            LOG.warn("a mistake could not be charged", failure);
        }
    }

    /**
     * @throws HttpProblem
     *         RATE_LIMITED, if what was asked for was not there
     */
    public static void check(Budget budget) {
        if (!budget.granted()) {
            throw HttpProblem.rateLimited("The caller's budget is used up", budget);
        }
    }

    /** Where the articles of an answer are counted; null if they are not. */
    public static @Nullable Sources sourcesFor(Caller caller) {
        return caller.key() == null ? null : new Sources(0);
    }

    /** What the answer was built from goes to the caller. */
    public void delivered(Caller caller, @Nullable Sources sources) {
        if (sources != null) {
            delivered(caller, sources.articles());
        }
    }

    void delivered(Caller caller, int articles) {
        if (caller.key() != null) {
            use.delivered(caller.key(), articles);
        }
    }

    /** The extensions of an answer: what it cost, and what is left. */
    public static Map<String, Object> told(Cost cost, Budget budget) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("requested", cost.points());
        entry.put("nodes", cost.nodes());
        entry.put("points", points(cost));
        if (budget.isLimited()) {
            entry.put("remaining", budget.remaining());
        }
        return Map.of("cost", entry);
    }

    private static long points(Cost cost) {
        return Math.max(1, (cost.points() + COST_OF_POINT - 1) / COST_OF_POINT);
    }
}
