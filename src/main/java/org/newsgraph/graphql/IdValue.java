package org.newsgraph.graphql;

import java.math.BigInteger;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;

/** ID as the specification has it (3.5.5): a text or a whole number. graphql-java takes all else for its text in Java. */
final class IdValue implements Coercing<Object, Object> {
    private static final Coercing<?, ?> LIBRARY = Scalars.GraphQLID.getCoercing();

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return LIBRARY.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof String || value instanceof Integer || value instanceof Long
                || value instanceof BigInteger) {
            return LIBRARY.parseValue(value, context, locale);
        }
        throw CoercingParseValueException.newCoercingParseValueException()
                .message("An ID must be a text or a whole number").build();
    }

    @Override
    public @Nullable Object parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
            Locale locale) {
        return LIBRARY.parseLiteral(literal, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
        return LIBRARY.valueToLiteral(value, context, locale);
    }
}
