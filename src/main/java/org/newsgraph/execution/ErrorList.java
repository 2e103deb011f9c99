package org.newsgraph.execution;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the errors of an answer, as many as an answer may have: what fails a thousand times is told by a few of them. */
final class ErrorList {
    static final int MOST = 10;
    /** Paths carry the aliases of the document, which may be long. */
    static final int MOST_BYTES = 64 * 1024;
    private static final byte[] ERRORS = "\"errors\":".getBytes(StandardCharsets.US_ASCII);

    private ErrorList() {
    }

    /** How many of them were written: at least one, if there is one. */
    static int write(JsonWriter json, List<AnswerError> errors) {
        json.raw(ERRORS);
        json.openArray();
        int start = json.length();
        int told = 0;
        while (told < Math.min(MOST, errors.size()) && fits(json, start, told, errors.get(told))) {
            told++;
        }
        if (told == 0 && !errors.isEmpty()) {
            json.value(errors.get(told++).brief().toMap());
        }
        json.closeArray();
        return told;
    }

    /** Writes one more, or nothing if there is no room for it. */
    private static boolean fits(JsonWriter json, int start, int told, AnswerError error) {
        int before = json.length();
        if (told > 0) {
            json.comma();
        }
        json.value(error.toMap());
        boolean fits = json.length() - start <= MOST_BYTES;
        if (!fits) {
            json.cutTo(before);
        }
        return fits;
    }
}
