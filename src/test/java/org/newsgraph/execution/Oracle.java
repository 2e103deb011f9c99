package org.newsgraph.execution;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.newsgraph.graphql.RequestId;

import graphql.execution.CoercedVariables;
import graphql.schema.GraphQLSchema;
import io.vertx.core.json.JsonObject;

/** Executes requests by the plan and by graphql-java, on the same schema, loaders and data. */
final class Oracle {
    private static final RequestId REQUEST = new RequestId("request");
    private static final String INVALID = "' has an invalid value: ";
    private final GraphQLSchema schema;
    private final Leaves leaves = new Leaves();
    private final DocumentReader reader;
    private final LibraryExecutor library;
    private final PlanExecutor planned;

    Oracle(GraphQLSchema schema) {
        this.schema = schema;
        this.reader = new DocumentReader(schema, new LimitCheck(TestLimits.WIDE));
        this.library = new LibraryExecutor(schema);
        this.planned = new PlanExecutor(schema, library, Duration.ofMinutes(1), 100_000_000);
    }

    GraphQLSchema schema() {
        return schema;
    }

    boolean isValid(List<Asked> selections) {
        try {
            reader.read(new GeneratedRequest(selections).document(), REQUEST);
            return true;
        } catch (Refusal invalid) {
            return false;
        }
    }

    Operation prepare(GeneratedRequest request) {
        return new Operation(schema, leaves, reader.read(request.document(), REQUEST), null);
    }

    boolean isCompiled(GeneratedRequest request) {
        return prepare(request).plan(CoercedVariables.of(allTrue(prepare(request)))).isPresent();
    }

    private static Map<String, Object> allTrue(Operation operation) {
        return operation.definition().getVariableDefinitions().stream()
                .collect(Collectors.toMap(variable -> variable.getName(), variable -> true));
    }

    /** Data as it was written, byte for byte, and the errors in no order. */
    Map<String, Object> byPlan(GeneratedRequest request) {
        return answer(planned, request);
    }

    Map<String, Object> byLibrary(GeneratedRequest request) {
        return answer(library, request);
    }

    private Map<String, Object> answer(Executor executor, GeneratedRequest request) {
        String json = text(executor, request);
        JsonObject answer = new JsonObject(json);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("data", answer.containsKey("data") ? data(json) : "none");
        List<String> errors = answer.getJsonArray("errors", new io.vertx.core.json.JsonArray()).stream()
                .map(error -> said((JsonObject) error)).sorted().toList();
        // Of more errors than are told, each executor tells those that it meets first.
        parts.put("errors", errors.size() < ErrorList.MOST ? errors : List.of("at least " + ErrorList.MOST));
        return parts;
    }

    /** What is wrong within a variable we say in words of our own, as graphql-java does not say where it is. */
    private static String said(JsonObject error) {
        String message = error.getString("message");
        int reason = message.indexOf(INVALID);
        if (message.startsWith("Variable '") && reason > 0) {
            error.put("message", message.substring(0, reason));
            error.getJsonObject("extensions").remove("field");
        }
        return error.toString();
    }

    private String text(Executor executor, GeneratedRequest request) {
        try {
            return executor.execute(prepare(request), request.variables(), REQUEST, null).json().toString();
        } catch (Refusal refusal) {
            return Answer.of(refusal).json().toString();
        }
    }

    private static String data(String json) {
        int errors = json.lastIndexOf(",\"errors\":[{\"message\"");
        return errors < 0 ? json.substring(0, json.length() - 1) : json.substring(0, errors);
    }
}
