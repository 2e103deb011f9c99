package org.newsgraph.http;

import java.time.Duration;

import org.newsgraph.ratelimit.Budget;

import io.vertx.core.http.HttpServerResponse;

/** Tells a caller what is left of its budget. */
public final class RateHeaders {
    private RateHeaders() {
    }

    public static void put(HttpServerResponse response, Budget budget) {
        if (!budget.isLimited()) {
            return;
        }
        response.putHeader("RateLimit-Limit", Long.toString(budget.limit()))
                .putHeader("RateLimit-Remaining", Long.toString(budget.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(seconds(budget.reset())))
                .putHeader("RateLimit-Policy", budget.limit() + ";w=" + budget.window().toSeconds());
        if (!budget.granted()) {
            response.putHeader("Retry-After", Long.toString(Math.max(1, seconds(budget.retryAfter()))));
        }
    }

    /** Where the caller is told of too little being left. */
    public static void put(HttpServerResponse response, HttpProblem problem) {
        Budget budget = problem.budget();
        if (budget != null) {
            put(response, budget);
        }
    }

    /** Rounded up: whoever waits so long waits long enough. */
    private static long seconds(Duration time) {
        return (time.toMillis() + 999) / 1000;
    }
}
