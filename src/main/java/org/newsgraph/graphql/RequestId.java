package org.newsgraph.graphql;

import java.util.UUID;

import graphql.GraphQLContext;

/** What an error and its log entry have in common; one for each request. */
public record RequestId(String value) {

    public static RequestId next() {
        return new RequestId(UUID.randomUUID().toString());
    }

    static RequestId of(GraphQLContext context) {
        return context.computeIfAbsent(RequestId.class, key -> next());
    }
}
