package org.newsgraph.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.CodedError;

import graphql.GraphQLError;
import graphql.language.SourceLocation;

/**
 * One of the errors in an answer.
 *
 * @param locations
 *        where in the document; empty if that is not known
 * @param path
 *        where in the answer; null if it is about the whole request
 */
public record AnswerError(String message, List<SourceLocation> locations, @Nullable List<Object> path,
        Map<String, Object> extensions) {
    private static final int LONGEST_BRIEF = 1000;

    public static AnswerError of(CodedError error) {
        return new AnswerError(error.message(), List.of(), null, error.extensions());
    }

    static AnswerError of(GraphQLError error) {
        List<SourceLocation> locations = error.getLocations();
        return new AnswerError(error.getMessage(), locations == null ? List.of() : locations, error.getPath(),
                error.getExtensions() == null ? Map.of() : error.getExtensions());
    }

    /** Without what may be long: the path, and whatever goes beyond a readable message. */
    AnswerError brief() {
        String start = message.substring(0, Math.min(message.length(), LONGEST_BRIEF));
        Object code = extensions.get("code");
        return new AnswerError(start, locations.subList(0, Math.min(locations.size(), 1)), null,
                code == null ? Map.of() : Map.of("code", code));
    }

    /** In the order of the specification. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("message", message);
        if (!locations.isEmpty()) {
            map.put("locations", locations.stream().map(AnswerError::toMap).toList());
        }
        if (path != null) {
            map.put("path", path);
        }
        map.put("extensions", extensions);
        return map;
    }

    private static Map<String, Object> toMap(SourceLocation location) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", location.getLine());
        map.put("column", location.getColumn());
        return map;
    }
}
