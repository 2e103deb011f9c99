package org.newsgraph.execution;

import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.ArrayValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;

/** The values that a request gives to the variables of its operation. */
final class Variables {
    /** Messages are the same for everybody. */
    static final Locale LOCALE = Locale.ENGLISH;
    /** Nothing is ever put there. */
    static final GraphQLContext CONTEXT = GraphQLContext.getDefault();

    private Variables() {
    }

    /**
     * @throws graphql.GraphQLException
     *         that is a {@link graphql.GraphQLError}, if a value does not fit its type
     */
    static CoercedVariables coerce(GraphQLSchema schema, OperationDefinition operation, Map<String, Object> given) {
        return ValuesResolver.coerceVariableValues(schema, operation.getVariableDefinitions(), RawVariables.of(given),
                CONTEXT, LOCALE);
    }

    /** Whether a variable stands anywhere in the value. */
    static boolean isIn(Value<?> value) {
        if (value instanceof ArrayValue list) {
            return list.getValues().stream().anyMatch(Variables::isIn);
        }
        return value instanceof ObjectValue object
                ? object.getObjectFields().stream().anyMatch(field -> isIn(field.getValue()))
                : value instanceof VariableReference;
    }
}
