package org.newsgraph.graphql;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;

/** Calls the method behind a field of the query type. (SmallRye's own cannot read an argument that is a list of ids.) */
final class RootDataFetcher implements DataFetcher<Object> {
    private final OperationInvoker invoker;
    private final List<Argument> arguments;

    RootDataFetcher(Operation operation) {
        this.invoker = new OperationInvoker(operation);
        this.arguments = operation.getArguments();
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments.get(i), environment);
        }
        return invoker.invoke(values);
    }

    private static Object value(Argument argument, DataFetchingEnvironment environment) throws Exception {
        return "ID".equals(argument.getReference().getName())
                ? environment.getArgument(argument.getName())
                : new ArgumentHelper(List.of(argument)).getArguments(environment).get(0);
    }
}
