package org.newsgraph.http;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ratelimit.RateLimiter;

/** Keys that are made up, by the addresses that show them: each other one takes a statement, and nobody's budget pays for it. */
@Singleton
class FalseKeys {
    private static final Logger LOG = Logger.getLogger(FalseKeys.class);
    private final RateLimiter rates;

    FalseKeys(RateLimiter rates) {
        this.rates = rates;
    }

    /**
     * @throws HttpProblem
     *         RATE_LIMITED, if so many were false that others are not looked for
     */
    void check(String address) {
        if (rates.hasShownTooManyFalseKeys(address)) {
            throw new HttpProblem(429, ErrorCode.RATE_LIMITED, "Too many keys that came from this address were false");
        }
    }

    void count(String address) {
        try {
            rates.countFalseKey(address);
        } catch (RuntimeException failure) {
            // What is told is that the key is false.
            LOG.warn("a false key could not be counted", failure);
        }
    }
}
