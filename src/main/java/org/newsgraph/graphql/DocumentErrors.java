package org.newsgraph.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;

/** Gives the errors that the library finds in a document the codes of {@link ErrorCode}, as all others have them. */
final class DocumentErrors extends SimplePerformantInstrumentation {

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        List<GraphQLError> errors = result.getErrors();
        if (errors.stream().allMatch(DocumentErrors::isCoded)) {
            return CompletableFuture.completedFuture(result);
        }
        List<GraphQLError> coded = errors.stream().map(error -> isCoded(error) ? error : coded(error)).toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(coded)));
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(GraphQLError error) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code(error).name());
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError();
        builder.message("%s", error.getMessage()).extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static ErrorCode code(GraphQLError error) {
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return ErrorCode.SYNTAX_ERROR;
        }
        if (error.getErrorType() == ErrorType.ExecutionAborted) {
            return ErrorCode.QUERY_TOO_COMPLEX;
        }
        return error.getErrorType() == ErrorType.DataFetchingException
                ? ErrorCode.INTERNAL_ERROR
                : ErrorCode.VALIDATION_ERROR;
    }
}
