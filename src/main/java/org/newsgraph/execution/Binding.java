package org.newsgraph.execution;

import java.util.Map;

import org.newsgraph.graphql.FieldLoader;

/** A loader with its arguments, or why the two do not go together. */
sealed interface Binding {

    static Binding of(FieldLoader loader, Map<String, Object> arguments) throws Exception {
        return new Bound(new Identity(loader, arguments), loader.bind(arguments));
    }

    /** What makes two calls one: the same loader with equal arguments. */
    record Identity(FieldLoader loader, Map<String, Object> arguments) {
    }

    record Bound(Identity identity, FieldLoader.Call call) implements Binding {
    }

    record Refused(Failure failure) implements Binding {
    }
}
