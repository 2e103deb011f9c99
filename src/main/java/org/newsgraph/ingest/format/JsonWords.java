package org.newsgraph.ingest.format;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The words for people in a document of JSON.
 *
 * @param literal
 *        Newsgraph has written it: what looks like markup are words; others send markup though no format has any there
 */
record JsonWords(boolean literal) {
    /** On one line; null for what is no text and no number, or if nothing is left. */
    @Nullable
    String of(@Nullable JsonNode value) {
        String line = JsonTree.line(value);
        return literal || line == null ? line : Values.bare(value.asText());
    }

    @Nullable
    String of(JsonNode object, String... names) {
        return of(JsonTree.get(object, names));
    }
}
