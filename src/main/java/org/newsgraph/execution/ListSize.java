package org.newsgraph.execution;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;

/** How many items a list has at most. */
sealed interface ListSize {
    /** No list has more, since a larger page is an error; and an error loads nothing. */
    int MOST = 100;

    int of(Map<String, Object> variables);

    record Fixed(int size) implements ListSize {
        @Override
        public int of(Map<String, Object> variables) {
            return size;
        }
    }

    /**
     * A page whose size is in a variable, or a list that is in one.
     *
     * @param ifAbsent
     *        what it is when the request does not give the variable
     */
    record InVariable(String name, int ifAbsent) implements ListSize {
        @Override
        public int of(Map<String, Object> variables) {
            Object given = variables.get(name);
            if (given instanceof List<?> items) {
                return bounded(items.size());
            }
            return given instanceof Number number ? bounded(number.longValue()) : ifAbsent;
        }
    }

    /** The size that an argument asks for; null if it leaves that to the default. */
    static @Nullable ListSize of(Value<?> argument, Map<String, Integer> variableDefaults, int ifAbsent) {
        if (argument instanceof IntValue number) {
            return new Fixed(bounded(number.getValue().bitLength() > 31 ? MOST : number.getValue().longValue()));
        }
        return argument instanceof VariableReference variable
                ? new InVariable(variable.getName(), variableDefaults.getOrDefault(variable.getName(), ifAbsent))
                : null;
    }

    static int bounded(long size) {
        return (int) Math.max(0, Math.min(MOST, size));
    }
}
