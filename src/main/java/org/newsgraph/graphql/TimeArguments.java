package org.newsgraph.graphql;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;

/**
 * Finds the date or time in an argument that is none. GraphQL takes any text for them, and whoever converts them later
 * no longer knows in which field they stood.
 */
final class TimeArguments {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private TimeArguments() {
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field, such as {@code filter.publishedAt.since}, if it is not in ISO-8601 form
     *         or not in the years 1 to 9999
     */
    static void check(String path, Type type, Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", elementOf(type), list.get(i));
            }
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> check(path + "." + name, typeOf(type, (String) name), field));
        } else if (value instanceof String text) {
            checkText(path, elementOf(type), text);
        }
    }

    /** The type inside a list or an Optional; of any other type itself. */
    private static Type elementOf(Type type) {
        return type instanceof ParameterizedType wrapper ? wrapper.getActualTypeArguments()[0] : type;
    }

    private static Type typeOf(Type input, String field) {
        try {
            return ((Class<?>) elementOf(input)).getField(field).getGenericType();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(input + " has no public field " + field, e);
        }
    }

    private static void checkText(String path, Type type, String text) {
        try {
            if (type == Instant.class) {
                checkYear(path, Instant.parse(text).atOffset(ZoneOffset.UTC).getYear());
            } else if (type == LocalDate.class) {
                checkYear(path, LocalDate.parse(text).get(ChronoField.YEAR));
            }
        } catch (DateTimeException unreadable) {
            throw ApiException.invalid(path, path + (type == Instant.class
                    ? " must be a date and time in ISO-8601 form, such as 2024-03-27T10:00:00Z"
                    : " must be a date in ISO-8601 form, such as 2024-03-27"));
        }
    }

    private static void checkYear(String path, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ApiException.invalid(path, path + " must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }
}
