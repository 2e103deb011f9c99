package org.newsgraph.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;

/** Calls the method behind a field of the query type. */
final class RootDataFetcher implements DataFetcher<Object> {
    private final OperationInvoker invoker;
    private final ArgumentReader arguments;

    RootDataFetcher(Operation operation) {
        this.invoker = new OperationInvoker(operation);
        this.arguments = new ArgumentReader(operation.getArguments());
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return invoker.invoke(arguments.read(environment.getArguments()));
    }
}
