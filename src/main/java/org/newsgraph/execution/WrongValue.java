package org.newsgraph.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import graphql.execution.TypeFromAST;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

/**
 * The first part of a variable's value that does not fit its type: graphql-java says what is wrong there, but not where.
 *
 * @param field
 *        such as {@code input.identifiers[0].value}, from the variable on
 * @param message
 *        what is wrong with it
 */
record WrongValue(String field, String message) {
    /** Of a name that the client has made up. */
    private static final int LONGEST_NAME = 100;

    static Optional<WrongValue> of(GraphQLSchema schema, VariableDefinition variable, Map<String, Object> given) {
        String name = variable.getName();
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        if (given.containsKey(name)) {
            return in(name, type, given.get(name));
        }
        return type instanceof GraphQLNonNull && variable.getDefaultValue() == null
                ? wrong(name, "must be given")
                : Optional.empty();
    }

    private static Optional<WrongValue> in(String field, GraphQLType type, @Nullable Object value) {
        if (type instanceof GraphQLNonNull nonNull) {
            return value == null ? wrong(field, "must not be null") : in(field, nonNull.getWrappedType(), value);
        }
        if (value == null) {
            return Optional.empty();
        }
        if (type instanceof GraphQLList list) {
            return value instanceof List<?> elements
                    ? first(IntStream.range(0, elements.size()).mapToObj(
                            i -> in(field + "[" + i + "]", list.getWrappedType(), elements.get(i))))
                    : in(field, list.getWrappedType(), value);
        }
        return type instanceof GraphQLInputObjectType object
                ? inObject(field, object, value)
                : inLeaf(field, (GraphQLNamedType) type, value);
    }

    private static Optional<WrongValue> inObject(String field, GraphQLInputObjectType type, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return wrong(field, "must be an object, " + type.getName() + ", not " + kind(value));
        }
        Stream<Optional<WrongValue>> unknown = fields.keySet().stream().map(String::valueOf)
                .filter(name -> type.getField(name) == null)
                .map(name -> wrong(field + "." + name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        "is no field of " + type.getName()));
        return first(Stream.concat(unknown, type.getFields().stream().map(each -> inField(field, each, fields))));
    }

    private static Optional<WrongValue> inField(String field, GraphQLInputObjectField type, Map<?, ?> given) {
        String inner = field + "." + type.getName();
        if (given.containsKey(type.getName())) {
            return in(inner, type.getType(), given.get(type.getName()));
        }
        return type.getType() instanceof GraphQLNonNull && !type.hasSetDefaultValue()
                ? wrong(inner, "must be given")
                : Optional.empty();
    }

    private static Optional<WrongValue> inLeaf(String field, GraphQLNamedType type, Object value) {
        try {
            if (type instanceof GraphQLEnumType words) {
                words.parseValue(value, Variables.CONTEXT, Variables.LOCALE);
            } else {
                ((GraphQLScalarType) type).getCoercing().parseValue(value, Variables.CONTEXT, Variables.LOCALE);
            }
            return Optional.empty();
        } catch (RuntimeException wrong) {
            return wrong(field, "must be of the type " + type.getName() + ", which " + kind(value) + " is not");
        }
    }

    private static String kind(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof Number) {
            return "this number";
        }
        return value instanceof Boolean ? value.toString() : "this text";
    }

    private static Optional<WrongValue> first(Stream<Optional<WrongValue>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<WrongValue> wrong(String field, String what) {
        return Optional.of(new WrongValue(field, field + " " + what));
    }
}
