package org.newsgraph.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonObject;

/** The members of a JSON object in their order; what is not known has none. */
final class Fields {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Nothing is added for null and for an empty list. */
    Fields put(String name, @Nullable Object value) {
        boolean nothing = value == null || value instanceof Collection<?> list && list.isEmpty();
        if (!nothing) {
            members.put(name, value instanceof Fields fields ? fields.members : value);
        }
        return this;
    }

    Map<String, Object> members() {
        return members;
    }

    String json() {
        return new JsonObject(members).encode();
    }
}
