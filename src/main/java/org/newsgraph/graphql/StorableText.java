package org.newsgraph.graphql;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Texts in the arguments of queries: the database has no NUL and no half of a surrogate pair, and cannot be asked for one. */
final class StorableText {
    private StorableText() {
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field, such as {@code filter.name}
     */
    static void check(String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> check(field.isEmpty() ? name.toString() : field + "." + name, inner));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(element -> check(field, element));
        } else if (value instanceof String text && text.codePoints().anyMatch(StorableText::isUnstorable)) {
            throw ApiException.invalid(field,
                    field + " must not hold NUL or half of a surrogate pair");
        }
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
