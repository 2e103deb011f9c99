package org.newsgraph.http;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ratelimit.Budget;

/** A request that is not as GraphQL over HTTP has it. */
public final class HttpProblem extends RuntimeException {
    private final int status;
    private final CodedError error;
    private final @Nullable Budget budget;

    public HttpProblem(int status, ErrorCode code, String message) {
        this(status, new CodedError(message, code, null, null));
    }

    public HttpProblem(int status, CodedError error) {
        this(status, error, null);
    }

    private HttpProblem(int status, CodedError error, @Nullable Budget budget) {
        super(error.message(), null, false, false);
        this.status = status;
        this.error = error;
        this.budget = budget;
    }

    public static HttpProblem badRequest(String message) {
        return new HttpProblem(400, ErrorCode.BAD_REQUEST, message);
    }

    /** More was asked for than is left. */
    static HttpProblem rateLimited(String message, Budget budget) {
        return new HttpProblem(429, new CodedError(message, ErrorCode.RATE_LIMITED, null, null), budget);
    }

    /** A parameter is not as it should be. */
    static HttpProblem badParameter(String name, String message) {
        return new HttpProblem(400, new CodedError(message, ErrorCode.BAD_REQUEST, name, null));
    }

    /** A refusal that clients of plain JSON expect with status 200. */
    static HttpProblem inPlainJsonFine(ErrorCode code, String message) {
        return new HttpProblem(0, code, message);
    }

    /** The status of an answer in this form. */
    int status(MediaType type) {
        return status != 0 ? status : type == MediaType.JSON ? 200 : 400;
    }

    public int status() {
        return status;
    }

    public CodedError error() {
        return error;
    }

    /** Of what there was not enough; null if it is about something else. */
    public @Nullable Budget budget() {
        return budget;
    }
}
