package org.newsgraph.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;

/**
 * Apollo Federation's scalar for what is of any form. The library's own fails where null or a variable stands in a literal, or a
 * name stands twice.
 */
final class AnyValue implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public @Nullable Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
            Locale locale) {
        return read(literal, variables);
    }

    private static @Nullable Object read(Value<?> literal, CoercedVariables variables) {
        if (literal instanceof ObjectValue object) {
            return object(object, variables);
        }
        if (literal instanceof ArrayValue list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.getValues().forEach(element -> elements.add(read(element, variables)));
            return elements;
        }
        return literal instanceof VariableReference variable ? variables.get(variable.getName()) : plain(literal);
    }

    private static Map<String, @Nullable Object> object(ObjectValue literal, CoercedVariables variables) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (ObjectField field : literal.getObjectFields()) {
            if (fields.containsKey(field.getName())) {
                throw CoercingParseLiteralException.newCoercingParseLiteralException()
                        .message("there can be only one field named '" + field.getName() + "'").build();
            }
            fields.put(field.getName(), read(field.getValue(), variables));
        }
        return fields;
    }

    private static @Nullable Object plain(Value<?> literal) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof IntValue number) {
            return number.getValue();
        }
        if (literal instanceof FloatValue number) {
            return number.getValue();
        }
        if (literal instanceof BooleanValue flag) {
            return flag.isValue();
        }
        return literal instanceof EnumValue word ? word.getName() : null;
    }
}
