package org.newsgraph.execution;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;

/**
 * What an argument is given.
 *
 * @param variable
 *        that has it; null if it stands in the document
 * @param constant
 *        as it stands in the document, there if the request does not give the variable: a number, a list or something
 *        else; null if it is null or not there
 */
record GivenValue(@Nullable String variable, @Nullable Object constant) {

    static GivenValue of(Value<?> argument, Map<String, Value<?>> variableDefaults) {
        return argument instanceof VariableReference variable
                ? new GivenValue(variable.getName(), constant(variableDefaults.get(variable.getName())))
                : new GivenValue(null, constant(argument));
    }

    private static @Nullable Object constant(@Nullable Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof ArrayValue list) {
            return list.getValues();
        }
        return value instanceof NullValue ? null : value;
    }

    /** The value in a request; one that the request gives as null is not the default. */
    @Nullable
    Object in(Map<String, Object> variables) {
        return variable == null || !variables.containsKey(variable) ? constant : variables.get(variable);
    }
}
