package org.newsgraph.execution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.CodedErrors;
import org.newsgraph.graphql.DocumentErrors;
import org.newsgraph.graphql.RequestId;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;

/** Executes everything by graphql-java, on the same loaders: mutations, introspection, and in tests the same queries. */
final class LibraryExecutor implements Executor {
    private static final PreparsedDocumentProvider ALREADY_VALID = (input, validation) -> CompletableFuture
            .completedFuture(new PreparsedDocumentEntry(input.getGraphQLContext().<Operation>get(Operation.class)
                    .document()));

    private final GraphQL graphQl;

    LibraryExecutor(GraphQLSchema schema) {
        this.graphQl = GraphQL.newGraphQL(schema).defaultDataFetcherExceptionHandler(new CodedErrors())
                .instrumentation(new DocumentErrors()).preparsedDocumentProvider(ALREADY_VALID).build();
    }

    @Override
    public Answer execute(Operation operation, Map<String, Object> variables, RequestId request,
            @Nullable Sources sources) {
        if (sources != null) {
            sources.lose();
        }
        // Without a query graphql-java takes the input to be wrong.
        ExecutionResult result = graphQl.execute(ExecutionInput.newExecutionInput().query("query")
                .operationName(operation.definition().getName()).variables(variables).locale(Variables.LOCALE)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(Map.of(RequestId.class, request, Operation.class, operation)).build());
        List<AnswerError> errors = result.getErrors().stream().map(AnswerError::of).toList();
        if (!result.isDataPresent()) {
            return Answer.withoutData(Answer.Outcome.REFUSED, errors);
        }
        Map<String, Object> data = result.getData();
        return Answer.executed(data, errors);
    }
}
