package org.newsgraph.http;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a GraphQL request.
 *
 * @param query
 *        the document; null if it is only named
 * @param documentId
 *        names a document that is known here; null if none is named
 * @param hash
 *        SHA-256 of the document in hexadecimal digits, by which it is kept or was kept (Apollo's automatic persisted
 *        queries); null if it is not to be kept
 */
public record GraphQLRequest(@Nullable String query, @Nullable String documentId, @Nullable String hash,
        @Nullable String operationName, Map<String, Object> variables) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * @param parameters
     *        by name, as JSON has them
     * @throws HttpProblem
     *         BAD_REQUEST, if one is missing or has the wrong form
     */
    public static GraphQLRequest of(Map<String, Object> parameters) {
        String query = text("query", parameters);
        String documentId = text("documentId", parameters);
        String hash = hash(object("extensions", parameters));
        if (query == null && documentId == null && hash == null) {
            throw HttpProblem.badParameter("query", "query must be given, and be a string");
        }
        return new GraphQLRequest(query, documentId, hash, text("operationName", parameters),
                object("variables", parameters));
    }

    private static @Nullable String text(String name, Map<String, Object> parameters) {
        Object value = parameters.get(name);
        if (!(value == null || value instanceof String)) {
            throw HttpProblem.badParameter(name, name + " must be a string or null");
        }
        return (String) value;
    }

    private static @Nullable String hash(Map<String, Object> extensions) {
        Object persisted = extensions.get("persistedQuery");
        if (persisted == null) {
            return null;
        }
        if (!(persisted instanceof Map<?, ?> entry) || !(entry.get("version") instanceof Integer version)
                || version != 1 || !(entry.get("sha256Hash") instanceof String hash)
                || !SHA_256.matcher(hash).matches()) {
            throw HttpProblem.badParameter("extensions.persistedQuery",
                    "extensions.persistedQuery must have version 1 and a sha256Hash of 64 digits");
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String name, Map<String, Object> parameters) {
        Object value = parameters.get(name);
        if (!(value == null || value instanceof Map)) {
            throw HttpProblem.badParameter(name, name + " must be an object or null");
        }
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
