package org.newsgraph.graphql;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;

/** Makes the Java arguments of a method from the GraphQL arguments of its field. */
final class OperationArguments {
    /**
     * @param reader
     *        null where SmallRye's helper has to do it
     */
    private record Parameter(Argument argument, Class<?> type, ArgumentHelper helper, @Nullable InputReader reader) {
        static Parameter of(Argument argument, Type type) {
            boolean converted = argument.hasTransformation() && type != Instant.class || argument.isAdaptingTo()
                    || argument.isAdaptingWith();
            return new Parameter(argument, ClassloadingService.get().loadClass(argument.getReference().getClassName()),
                    new ArgumentHelper(List.of(argument)),
                    converted ? null : InputReader.of(type));
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
        Type[] types = new OperationInvoker(operation).getMethod().getGenericParameterTypes();
        List<Argument> arguments = operation.getArguments();
        this.parameters = IntStream.range(0, arguments.size()).filter(i -> !arguments.get(i).isSourceArgument())
                .mapToObj(i -> Parameter.of(arguments.get(i), types[i])).toList();
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
        if (given == null || "ID".equals(parameter.argument.getReference().getName())) {
            return given;
        }
        TimeArguments.check(parameter.argument.getName(), parameter.type, given);
        return read(parameter, given);
    }

    private static Object read(Parameter parameter, Object given) {
        String name = parameter.argument.getName();
        try {
            if (parameter.reader != null) {
                return parameter.reader.read(given);
            }
            // The helper writes into nested maps, which may belong to a document that is kept.
            DataFetchingEnvironment environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                    .arguments(new HashMap<>(Map.of(name, copied(given)))).build();
            return parameter.helper.getArguments(environment, true).get(0);
        } catch (AbstractDataFetcherException | ReflectiveOperationException | RuntimeException unreadable) {
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
