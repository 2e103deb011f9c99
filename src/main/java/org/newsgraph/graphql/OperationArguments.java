package org.newsgraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/** Makes the Java arguments of a method from the GraphQL arguments of its field. */
final class OperationArguments {
    /** Types whose values need no conversion, by their names. */
    private static final Map<String, Class<?>> PLAIN = Map.of("java.lang.String", String.class, "int", Integer.class,
            "java.lang.Integer", Integer.class, "boolean", Boolean.class, "java.lang.Boolean", Boolean.class);

    /**
     * @param plain
     *        a value of this class is passed as it is
     */
    private record Parameter(Argument argument, ArgumentHelper helper, Class<?> plain) {
        static Parameter of(Argument argument) {
            boolean converted = argument.hasTransformation() || argument.isAdaptingTo() || argument.isAdaptingWith()
                    || argument.hasWrapper();
            return new Parameter(argument, new ArgumentHelper(List.of(argument)), converted
                    ? Void.class
                    : PLAIN.getOrDefault(argument.getReference().getClassName(), Void.class));
        }
    }

    private final List<Parameter> parameters;
    private final Map<String, Object> defaults = new HashMap<>();

    /**
     * @param field
     *        the same field in the schema
     */
    OperationArguments(Operation operation, GraphQLFieldDefinition field) {
        field.getArguments().stream().filter(GraphQLArgument::hasSetDefaultValue).forEach(argument -> defaults
                .put(argument.getName(), GraphQLArgument.getArgumentDefaultValue(argument)));
        this.parameters = operation.getArguments().stream().filter(argument -> !argument.isSourceArgument())
                .map(Parameter::of).toList();
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the argument that cannot be read
     */
    List<@Nullable Object> of(Map<String, Object> given) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            Object value = given.get(parameter.argument.getName());
            // Null where there is a default is as nothing at all.
            values.add(value(parameter, value == null ? defaults.get(parameter.argument.getName()) : value));
        }
        return values;
    }

    private static @Nullable Object value(Parameter parameter, @Nullable Object given) {
        // The helper cannot read a list of ids.
        if (given == null || parameter.plain.isInstance(given)
                || "ID".equals(parameter.argument.getReference().getName())) {
            return given;
        }
        TimeArguments.check(parameter.argument, given);
        return read(parameter, given);
    }

    private static Object read(Parameter parameter, Object given) {
        String name = parameter.argument.getName();
        try {
            // The helper writes into nested maps, which may belong to a document that is kept.
            DataFetchingEnvironment environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                    .arguments(new HashMap<>(Map.of(name, copied(given)))).build();
            return parameter.helper.getArguments(environment, true).get(0);
        } catch (AbstractDataFetcherException | RuntimeException unreadable) {
            throw ApiException.invalid(name, name + " cannot be read");
        }
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copied = new LinkedHashMap<>();
        map.forEach((key, value) -> copied.put((String) key, copied(value)));
        return copied;
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(OperationArguments::copied).toList())
                : value;
    }
}
