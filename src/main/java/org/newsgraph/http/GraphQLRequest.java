package org.newsgraph.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The parameters of a GraphQL request. */
record GraphQLRequest(String query, @Nullable String operationName, Map<String, Object> variables) {

    /**
     * @param parameters
     *        by name, as JSON has them
     * @throws HttpProblem
     *         BAD_REQUEST, if one is missing or has the wrong form
     */
    static GraphQLRequest of(Map<String, Object> parameters) {
        if (!(parameters.get("query") instanceof String query)) {
            throw HttpProblem.badRequest("query must be given, and be a string");
        }
        Object operationName = parameters.get("operationName");
        if (!(operationName == null || operationName instanceof String)) {
            throw HttpProblem.badRequest("operationName must be a string or null");
        }
        object("extensions", parameters);
        return new GraphQLRequest(query, (String) operationName, object("variables", parameters));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String name, Map<String, Object> parameters) {
        Object value = parameters.get(name);
        if (!(value == null || value instanceof Map)) {
            throw HttpProblem.badRequest(name + " must be an object or null");
        }
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
