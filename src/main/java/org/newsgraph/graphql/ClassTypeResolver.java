package org.newsgraph.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;

/** Tells the GraphQL type of an object by its Java class. */
public final class ClassTypeResolver implements TypeResolver {
    private final Map<Class<?>, String> types;
    private final Map<Class<?>, String> resolved = new ConcurrentHashMap<>();

    public ClassTypeResolver(Map<Class<?>, String> types) {
        this.types = new LinkedHashMap<>(types);
    }

    /** Name of the object's GraphQL type; null if its class has none. */
    public @Nullable String typeOf(Object value) {
        String known = resolved.get(value.getClass());
        return known != null ? known : find(value);
    }

    private @Nullable String find(Object value) {
        for (Map.Entry<Class<?>, String> type : types.entrySet()) {
            if (type.getKey().isInstance(value)) {
                resolved.put(value.getClass(), type.getValue());
                return type.getValue();
            }
        }
        return null;
    }

    @Override
    public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        String name = typeOf(environment.getObject());
        return name == null ? null : environment.getSchema().getObjectType(name);
    }
}
