package org.newsgraph.webhook;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of a request to a receiver.
 *
 * @param status
 *        null if there was no answer
 * @param error
 *        why it failed; null if it was delivered
 * @param retryAfter
 *        how long the receiver asks to wait; null if it does not say
 */
record Result(@Nullable Integer status, @Nullable String error, @Nullable Duration retryAfter, int milliseconds) {
    private static final int GONE = 410;

    static Result answered(int status, @Nullable Duration retryAfter, int milliseconds) {
        boolean taken = status >= 200 && status < 300;
        boolean redirects = status >= 300 && status < 400;
        return new Result(status,
                taken
                        ? null
                        : "the receiver answered with status " + status
                                + (redirects ? "; redirects are not followed" : ""),
                retryAfter, milliseconds);
    }

    static Result failed(String error, int milliseconds) {
        return new Result(null, error, null, milliseconds);
    }

    boolean isDelivered() {
        return error == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
