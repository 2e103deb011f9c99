package org.newsgraph.execution;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        /** The caller may not have it executed. */
        DENIED,
        /** It took too long. */
        TIMED_OUT,
        /** It was not executed to its end, through no fault of its own. */
        FAILED
    }

    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXTENSIONS = "\"extensions\":".getBytes(StandardCharsets.US_ASCII);

    private final Outcome outcome;
    /** Still open for extensions. */
    private final JsonWriter json;
    private final boolean whole;
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    private Answer(Outcome outcome, boolean whole, JsonWriter json, int errorsLeftOut) {
        this.outcome = outcome;
        this.whole = whole;
        this.json = json;
        if (errorsLeftOut > 0) {
            extensions.put("errorsLeftOut", errorsLeftOut);
        }
    }

    public static Answer of(Refusal refusal) {
        return withoutData(refusal.isDenial() ? Outcome.DENIED : Outcome.REFUSED, refusal.errors());
    }

    public static Answer withoutData(Outcome outcome, List<AnswerError> errors) {
        JsonWriter json = new JsonWriter(512);
        json.openObject();
        int told = ErrorList.write(json, errors);
        return new Answer(outcome, false, json, errors.size() - told);
    }

    static Answer executed(@Nullable Map<String, ?> data, List<AnswerError> errors) {
        JsonWriter json = start(8 * 1024, MOST_BYTES);
        json.value(data);
        return end(json, errors, errors.size());
    }

    /**
     * @param sources
     *        learns what the answer was built from; null if nobody wants to know
     * @param most
     *        bytes that the answer may have
     * @throws AnswerTooLarge
     *         if it has more
     */
    static Answer executed(Instance root, FieldErrors errors, @Nullable Sources sources, int most) {
        if (sources != null) {
            sources.forget();
        }
        JsonWriter json = start(8 * 1024, most);
        new AnswerWriter(json, errors, sources).write(root);
        return end(json, errors.first(), errors.size());
    }

    private static JsonWriter start(int capacity, int most) {
        JsonWriter json = new JsonWriter(capacity, most);
        json.raw(DATA);
        return json;
    }

    private static Answer end(JsonWriter json, List<AnswerError> errors, int found) {
        if (errors.isEmpty()) {
            return new Answer(Outcome.EXECUTED, true, json, 0);
        }
        json.comma();
        return new Answer(Outcome.EXECUTED, false, json, found - ErrorList.write(json, errors));
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether it has data and no errors. */
    public boolean isWhole() {
        return whole;
    }

    /** The answer with more entries in {@code extensions}. */
    public Answer with(Map<String, Object> more) {
        extensions.putAll(more);
        return this;
    }

    /** UTF-8; asked for once. */
    public Buffer json() {
        if (!extensions.isEmpty()) {
            json.comma();
            json.raw(EXTENSIONS);
            json.value(extensions);
        }
        json.closeObject();
        return json.toBuffer();
    }
}
