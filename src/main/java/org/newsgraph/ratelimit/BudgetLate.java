package org.newsgraph.ratelimit;

/** The database has not said in time what is left to a caller. */
public final class BudgetLate extends RuntimeException {
    BudgetLate() {
        super("It takes too long at the moment to look up a budget", null, false, false);
    }
}
