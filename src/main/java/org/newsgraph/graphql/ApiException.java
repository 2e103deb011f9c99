package org.newsgraph.graphql;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A request that cannot be served, for a reason that its sender is told. */
public class ApiException extends RuntimeException {
    private final ErrorCode code;
    private final @Nullable String field;
    private final Map<String, Object> details;

    public ApiException(ErrorCode code, @Nullable String field, String message) {
        this(code, field, message, Map.of());
    }

    /**
     * @param details
     *        more entries of {@code extensions}, by which a client can help itself
     */
    public ApiException(ErrorCode code, @Nullable String field, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.field = field;
        this.details = Map.copyOf(details);
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

    /** More entries of {@code extensions}. */
    public Map<String, Object> details() {
        return details;
    }
}
