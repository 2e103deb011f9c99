package org.newsgraph.execution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;

/** Writes values of one scalar or enum as graphql-java serializes them. */
@FunctionalInterface
interface LeafWriter {
    /**
     * @return false, with nothing written, if the serialized value is null
     * @throws RuntimeException
     *         if the value is none of the type
     */
    boolean write(JsonWriter json, Object value);

    static LeafWriter of(GraphQLScalarType scalar) {
        LeafWriter any = serializing(scalar.getCoercing());
        return switch (scalar.getName()) {
            case "String", "ID" -> (json, value) -> {
                if (value instanceof String text) {
                    json.string(text);
                    return true;
                }
                return any.write(json, value);
            };
            case "Int" -> (json, value) -> {
                if (value instanceof Integer number) {
                    json.number(number.intValue());
                    return true;
                }
                return any.write(json, value);
            };
            case "Float" -> (json, value) -> {
                if (value instanceof Double number && Double.isFinite(number)) {
                    json.number(number);
                    return true;
                }
                return any.write(json, value);
            };
            case "Boolean" -> (json, value) -> {
                if (value instanceof Boolean flag) {
                    json.bool(flag);
                    return true;
                }
                return any.write(json, value);
            };
            default -> any;
        };
    }

    private static LeafWriter serializing(Coercing<?, ?> coercing) {
        return (json, value) -> {
            Object serialized = coercing.serialize(value, Variables.CONTEXT, Variables.LOCALE);
            if (serialized == null) {
                return false;
            }
            json.value(serialized);
            return true;
        };
    }

    static LeafWriter of(GraphQLEnumType type) {
        Map<Object, byte[]> names = new ConcurrentHashMap<>();
        return (json, value) -> {
            // Only constants are kept: there are few of them.
            json.raw(value instanceof Enum<?>
                    ? names.computeIfAbsent(value, constant -> name(type, constant))
                    : name(type, value));
            return true;
        };
    }

    private static byte[] name(GraphQLEnumType type, Object value) {
        JsonWriter json = new JsonWriter(32);
        json.value(type.serialize(value, Variables.CONTEXT, Variables.LOCALE));
        return json.toBytes();
    }
}
