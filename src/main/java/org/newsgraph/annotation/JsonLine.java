package org.newsgraph.annotation;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;

/** Writes what was found in a text as one line of JSON; fields without a value are left out. */
final class JsonLine {
    // Looking a provider up costs more than a line does.
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonLine() {
    }

    static String of(AnnotatedText text) {
        JsonArrayBuilder spans = JSON.createArrayBuilder();
        text.spans().forEach(span -> spans.add(object(span)));
        return JSON.createObjectBuilder().add("id", text.id()).add("spans", spans).build().toString();
    }

    private static JsonObjectBuilder object(AnnotatedSpan span) {
        JsonObjectBuilder object = JSON.createObjectBuilder().add("start", span.start()).add("end", span.end())
                .add("type", span.type().name());
        if (span.entity() != null) {
            object.add("entity", span.entity());
        }
        if (span.link() != null) {
            object.add("link", span.link());
        }
        return object;
    }
}
