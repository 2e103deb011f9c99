package org.newsgraph.graphql;

import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;

/** Codes the failures of fields that graphql-java executes. */
public final class CodedErrors implements DataFetcherExceptionHandler {
    private static final Logger LOG = Logger.getLogger(CodedErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        RequestId request = RequestId.of(parameters.getDataFetchingEnvironment().getGraphQlContext());
        CodedError error = CodedError.of(parameters.getException(), request);
        if (error.code() == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf(parameters.getException(), "request %s failed at %s", request.value(), parameters.getPath());
        }
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder
                .newError().message("%s", error.message()).path(parameters.getPath())
                .location(parameters.getSourceLocation()).extensions(error.extensions()).build()).build());
    }
}
