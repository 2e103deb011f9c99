package org.newsgraph.http;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.ratelimit.Budget;
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
        Budget left = rates.falseKeysLeft(address);
        if (!left.granted()) {
            throw HttpProblem.rateLimited("Too many keys that came from this address were false", left);
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
