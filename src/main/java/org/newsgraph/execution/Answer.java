package org.newsgraph.execution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;

/** A response in the form of the GraphQL specification, as JSON. */
public final class Answer {
    /** What became of the request. */
    public enum Outcome {
        /** It was executed; single fields may have failed. */
        EXECUTED,
        /** It was not executed, and is at fault itself. */
        REFUSED,
        /** It took too long. */
        TIMED_OUT,
        /** It was not executed to its end, through no fault of its own. */
        FAILED
    }

    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERRORS = "\"errors\":".getBytes(StandardCharsets.US_ASCII);

    private final Outcome outcome;
    private final JsonWriter json;

    private Answer(Outcome outcome, JsonWriter json) {
        this.outcome = outcome;
        this.json = json;
    }

    public static Answer of(Refusal refusal) {
        return withoutData(Outcome.REFUSED, refusal.errors());
    }

    public static Answer withoutData(Outcome outcome, List<AnswerError> errors) {
        JsonWriter json = new JsonWriter(512);
        json.openObject();
        writeErrors(json, errors);
        json.closeObject();
        return new Answer(outcome, json);
    }

    static Answer executed(@Nullable Map<String, ?> data, List<AnswerError> errors) {
        JsonWriter json = start(8 * 1024);
        json.value(data);
        return end(json, errors);
    }

    static Answer executed(Instance root, FieldErrors errors) {
        JsonWriter json = start(32 * 1024);
        new AnswerWriter(json, errors).write(root);
        return end(json, errors.all());
    }

    private static JsonWriter start(int capacity) {
        JsonWriter json = new JsonWriter(capacity);
        json.raw(DATA);
        return json;
    }

    private static Answer end(JsonWriter json, List<AnswerError> errors) {
        if (!errors.isEmpty()) {
            json.comma();
            writeErrors(json, errors);
        }
        json.closeObject();
        return new Answer(Outcome.EXECUTED, json);
    }

    private static void writeErrors(JsonWriter json, List<AnswerError> errors) {
        json.raw(ERRORS);
        json.value(errors.stream().map(AnswerError::toMap).toList());
    }

    public Outcome outcome() {
        return outcome;
    }

    /** UTF-8. */
    public Buffer json() {
        return json.toBuffer();
    }
}
