package org.newsgraph.graphql;

import org.jspecify.annotations.Nullable;

/** A request that cannot be served, for a reason that its sender is told. */
public class ApiException extends RuntimeException {
    private final ErrorCode code;
    private final @Nullable String field;

    public ApiException(ErrorCode code, @Nullable String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    /** An argument is out of its bounds. */
    public static ApiException invalid(String field, String message) {
        return new ApiException(ErrorCode.INVALID_ARGUMENT, field, message);
    }

    public static ApiException notFound(String field, String message) {
        return new ApiException(ErrorCode.NOT_FOUND, field, message);
    }

    public static ApiException conflict(String field, String message) {
        return new ApiException(ErrorCode.CONFLICT, field, message);
    }

    public ErrorCode code() {
        return code;
    }

    /** The argument or input field that is wrong, such as {@code filter.mentions.all}; null if it is no single one. */
    public @Nullable String field() {
        return field;
    }
}
