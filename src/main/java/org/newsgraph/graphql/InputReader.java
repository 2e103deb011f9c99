package org.newsgraph.graphql;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes Java values of the values of arguments, straight from the declared types. SmallRye writes an input object as JSON,
 * to read it again by JSON-B; that costs more than all else in a small query. It keeps the types that are none of these.
 */
@FunctionalInterface
interface InputReader {
    Map<Type, InputReader> PLAIN = Map.of(String.class, given -> given, int.class, InputReader::number, Integer.class,
            InputReader::number, boolean.class, InputReader::flag, Boolean.class, InputReader::flag, Instant.class,
            given -> Instant.parse((String) given));

    /**
     * @throws ReflectiveOperationException
     *         if an input class cannot be made
     */
    Object read(Object given) throws ReflectiveOperationException;

    /** Null if the type, or one within it, has to be left to SmallRye. */
    static @Nullable InputReader of(Type type) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(of(generic.getActualTypeArguments()[0])) : null;
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return given -> constant(plain, (String) given);
        }
        return type instanceof Class<?> input && input.getPackageName().startsWith("org.newsgraph")
                ? object(input)
                : null;
    }

    /** A default value is a text still. */
    private static Object number(Object given) {
        return given instanceof String text ? Integer.valueOf(text) : given;
    }

    private static Object flag(Object given) {
        return given instanceof String text ? Boolean.valueOf(text) : given;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static @Nullable InputReader list(@Nullable InputReader element) {
        if (element == null) {
            return null;
        }
        return given -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object each : (List<?>) given) {
                values.add(each == null ? null : element.read(each));
            }
            return values;
        };
    }

    private static @Nullable InputReader object(Class<?> type) {
        Map<String, InputReader> fields = new HashMap<>();
        for (Field field : type.getFields()) {
            InputReader reader = isConverted(field) ? null : of(field.getGenericType());
            if (reader == null) {
                return null;
            }
            fields.put(field.getName(), reader);
        }
        return given -> fill(type, fields, (Map<?, ?>) given);
    }

    /** By an annotation of SmallRye's own. */
    private static boolean isConverted(Field field) {
        return List.of(field.getAnnotations()).stream()
                .anyMatch(a -> a.annotationType().getPackageName().startsWith("io.smallrye"));
    }

    private static Object fill(Class<?> type, Map<String, InputReader> fields, Map<?, ?> given)
            throws ReflectiveOperationException {
        Object object = type.getConstructor().newInstance();
        for (Map.Entry<?, ?> entry : given.entrySet()) {
            if (entry.getValue() != null) {
                type.getField((String) entry.getKey()).set(object,
                        fields.get(entry.getKey()).read(entry.getValue()));
            }
        }
        return object;
    }
}
