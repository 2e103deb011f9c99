package org.newsgraph.execution;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;

/** The writers of the scalars and enums of a schema, one each. */
final class Leaves {
    private final Map<String, LeafWriter> writers = new ConcurrentHashMap<>();

    LeafWriter of(GraphQLNamedType type) {
        return writers.computeIfAbsent(type.getName(), name -> type instanceof GraphQLEnumType words
                ? LeafWriter.of(words)
                : LeafWriter.of((GraphQLScalarType) type));
    }
}
