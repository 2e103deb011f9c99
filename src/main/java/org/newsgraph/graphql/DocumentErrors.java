package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.validation.ValidationError;

/** Gives the errors that graphql-java finds the codes of {@link ErrorCode}, as all others have them. */
public final class DocumentErrors extends SimplePerformantInstrumentation {
    private static final Logger LOG = Logger.getLogger(DocumentErrors.class);
    /** Of a readable message; what quotes the client may be as long as what it sent. */
    private static final int LONGEST = 1000;

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        List<GraphQLError> errors = result.getErrors();
        if (errors.stream().allMatch(DocumentErrors::isCoded)) {
            return CompletableFuture.completedFuture(result);
        }
        RequestId request = RequestId.of(parameters.getGraphQLContext());
        List<GraphQLError> coded = errors.stream().map(error -> coded(error, request)).toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(coded)));
    }

    /** The error with a code; its text only if it tells nothing of the inside. */
    public static GraphQLError coded(GraphQLError error, RequestId request) {
        if (isCoded(error)) {
            return error;
        }
        ErrorCode code = code(error.getErrorType());
        if (code == ErrorCode.INTERNAL_ERROR) {
            LOG.errorf("request %s: %s", request.value(), error.getMessage());
            CodedError internal = CodedError.internal(request);
            return rebuilt(error, internal.message(), internal.extensions());
        }
        return rebuilt(error, message(error), Map.of("code", code.name()));
    }

    private static String message(GraphQLError error) {
        String message = String.valueOf(error.getMessage());
        String told = error instanceof ValidationError ? ValidationMessage.withoutInside(message) : message;
        int end = Math.min(told.length(), LONGEST);
        return told.substring(0,
                end < told.length() && Character.isHighSurrogate(told.charAt(end - 1)) ? end - 1 : end);
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError rebuilt(GraphQLError error, String message, Map<String, Object> extensions) {
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError();
        builder.message("%s", message).extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static ErrorCode code(ErrorClassification type) {
        if (type == ErrorType.InvalidSyntax) {
            return ErrorCode.SYNTAX_ERROR;
        }
        if (type == ErrorType.DataFetchingException || type == ErrorType.NullValueInNonNullableField) {
            return ErrorCode.INTERNAL_ERROR;
        }
        // What is left is graphql-java's own refusals, such as of introspection that goes in circles.
        return type == ErrorType.ValidationError || type == ErrorType.OperationNotSupported
                ? ErrorCode.VALIDATION_ERROR
                : ErrorCode.QUERY_TOO_COMPLEX;
    }
}
