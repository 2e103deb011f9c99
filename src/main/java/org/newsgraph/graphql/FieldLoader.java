package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A field that is loaded for many parents at once. Whatever executes a query calls it through here, so that a field has
 * one declaration and one number of statements.
 */
public interface FieldLoader {
    /**
     * Readies a call for these arguments.
     *
     * @param arguments
     *        by name, coerced as GraphQL coerces them, defaults filled in; they are not changed
     * @throws ApiException
     *         if an argument cannot be served
     */
    Call bind(Map<String, Object> arguments) throws Exception;

    /** The field with its arguments; it may be called any number of times, by any thread. */
    @FunctionalInterface
    interface Call {
        /** One value for each parent, in their order; a {@link Throwable} among them is the failure of its parent alone. */
        List<? extends @Nullable Object> load(List<? extends @Nullable Object> parents) throws Exception;
    }
}
