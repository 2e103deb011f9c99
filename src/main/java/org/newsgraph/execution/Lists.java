package org.newsgraph.execution;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The forms in which a field may give a list. */
final class Lists {
    private Lists() {
    }

    /** Null if the value is no list. */
    static @Nullable Iterable<?> of(Object value) {
        if (value instanceof Iterable<?> list) {
            return list;
        }
        if (value instanceof Stream<?> stream) {
            return stream.toList();
        }
        return value.getClass().isArray() ? array(value) : null;
    }

    private static Iterable<?> array(Object array) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }
}
