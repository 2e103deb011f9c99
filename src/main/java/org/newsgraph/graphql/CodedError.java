package org.newsgraph.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Acquisition;
import org.newsgraph.sql.LockLimit;

import graphql.ErrorType;
import graphql.GraphQLError;

/**
 * What a client is told of a failure: its own mistakes with code and field, ours with a request id alone.
 *
 * @param field
 *        the argument or input field that is wrong; null if it is no single one
 * @param requestId
 *        names the log entry; null unless the code is INTERNAL_ERROR
 * @param details
 *        more entries of {@code extensions}
 */
public record CodedError(String message, ErrorCode code, @Nullable String field, @Nullable String requestId,
        Map<String, Object> details) {
    private static final String BUSY = "The database has no time for this at the moment; try again";
    private static final String HELD = "Others are changing what is to be changed, and have not come to an end; try again";

    public CodedError(String message, ErrorCode code, @Nullable String field, @Nullable String requestId) {
        this(message, code, field, requestId, Map.of());
    }

    public static CodedError internal(RequestId request) {
        return new CodedError("Something failed inside; its log entry is " + request.value(), ErrorCode.INTERNAL_ERROR,
                null, request.value());
    }

    public static CodedError of(Throwable failure, RequestId request) {
        Throwable cause = unwrap(failure);
        if (cause instanceof ApiException mistake) {
            return new CodedError(String.valueOf(mistake.getMessage()), mistake.code(), mistake.field(), null,
                    mistake.details());
        }
        if (LockLimit.isPast(failure)) {
            return new CodedError(HELD, ErrorCode.TIMEOUT, null, null);
        }
        if (Acquisition.isLate(failure)) {
            return new CodedError(BUSY, ErrorCode.TIMEOUT, null, null);
        }
        // An argument that only the values of the variables make wrong.
        return cause instanceof GraphQLError wrong && wrong.getErrorType() == ErrorType.ValidationError
                ? new CodedError(wrong.getMessage(), ErrorCode.VALIDATION_ERROR, null, null)
                : internal(request);
    }

    /** The entry {@code extensions} of the error in a response. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>(details);
        extensions.put("code", code.name());
        if (field != null) {
            extensions.put("field", field);
        }
        if (requestId != null) {
            extensions.put("requestId", requestId);
        }
        return extensions;
    }

    private static Throwable unwrap(Throwable failure) {
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && failure.getCause() != null ? unwrap(failure.getCause()) : failure;
    }
}
