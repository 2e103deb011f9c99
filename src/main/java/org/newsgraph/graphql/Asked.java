package org.newsgraph.graphql;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Tells a loader what the document asks of the objects that it gives, so that it need not read what nobody will see. Where
 * nothing is known of the document, everything is asked.
 */
public final class Asked {
    private static final ThreadLocal<@Nullable Set<String>> PROPERTIES = new ThreadLocal<>();

    private Asked() {
    }

    /** Runs a loader of which these properties are asked, at any place of the document. */
    public static <T> T during(Set<String> properties, Callable<T> load) throws Exception {
        PROPERTIES.set(properties);
        try {
            return load.call();
        } finally {
            PROPERTIES.remove();
        }
    }

    /** Runs a loader that needs whole objects, whatever the document asks of them. */
    public static <T> T everything(Supplier<T> load) {
        Set<String> asked = PROPERTIES.get();
        PROPERTIES.remove();
        try {
            return load.get();
        } finally {
            PROPERTIES.set(asked);
        }
    }

    /** A column, or null in its place if the property that it is read for is not asked. */
    public static String column(String property, String column, String name) {
        Set<String> asked = PROPERTIES.get();
        return (asked == null || asked.contains(property) ? column : "NULL::text") + " AS " + name;
    }
}
