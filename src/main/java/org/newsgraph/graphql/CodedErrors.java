package org.newsgraph.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.jboss.logging.Logger;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

/** What a client is told when a field fails: its own mistakes with code and field, ours with a request id alone. */
final class CodedErrors implements DataFetcherExceptionHandler {
    private static final Logger LOG = Logger.getLogger(CodedErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Throwable cause = unwrap(parameters.getException());
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError();
        error.path(parameters.getPath()).location(parameters.getSourceLocation());
        if (cause instanceof ApiException mistake) {
            error.message("%s", mistake.getMessage()).extensions(extensions(mistake));
        } else {
            String requestId = UUID.randomUUID().toString();
            LOG.errorf(cause, "request %s failed at %s", requestId, parameters.getPath());
            error.message("Something failed inside; its log entry is %s", requestId)
                    .extensions(Map.of("code", ErrorCode.INTERNAL_ERROR.name(), "requestId", requestId));
        }
        return CompletableFuture
                .completedFuture(DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }

    private static Map<String, Object> extensions(ApiException mistake) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", mistake.code().name());
        if (mistake.field() != null) {
            extensions.put("field", mistake.field());
        }
        return extensions;
    }

    private static Throwable unwrap(Throwable failure) {
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && failure.getCause() != null ? unwrap(failure.getCause()) : failure;
    }
}
