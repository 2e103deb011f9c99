package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/** Makes Java values of a field's arguments; what cannot be read is the client's mistake and named by its field. */
final class ArgumentReader {
    private final List<Argument> arguments;

    ArgumentReader(List<Argument> arguments) {
        this.arguments = arguments.stream().filter(argument -> !argument.isSourceArgument()).toList();
    }

    /**
     * @param given
     *        the arguments by name, coerced as GraphQL coerces them, defaults filled in
     * @return the values in the order of the method's parameters
     * @throws ApiException
     *         INVALID_ARGUMENT
     */
    Object[] read(Map<String, Object> given) {
        DataFetchingEnvironment environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment().arguments(given)
                .build();
        return arguments.stream().map(argument -> read(argument, environment)).toArray();
    }

    private static @Nullable Object read(Argument argument, DataFetchingEnvironment environment) {
        Object value = environment.getArgument(argument.getName());
        // SmallRye's helper cannot read a list of ids; all of ours are texts in Java too.
        if (value == null || "ID".equals(argument.getReference().getName())) {
            return value;
        }
        TimeArguments.check(argument, value);
        try {
            return new ArgumentHelper(List.of(argument)).getArguments(environment, true).get(0);
        } catch (AbstractDataFetcherException unreadable) {
            throw ApiException.invalid(argument.getName(), argument.getName() + " cannot be read");
        }
    }
}
