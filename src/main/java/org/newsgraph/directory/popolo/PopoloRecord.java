package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/**
 * One object of a file's list.
 *
 * @param pointer
 *        where it stands in the file (RFC 6901)
 */
record PopoloRecord(String pointer, JsonObject object) {

    /** A text, or a number in its written form; null if there is none. */
    @Nullable
    String text(String property) {
        return text(property, object.get(property));
    }

    String textOr(String property, String otherwise) {
        String text = text(property);
        return text == null ? otherwise : text;
    }

    /** The objects of a list; none if there is no list. */
    List<PopoloRecord> list(String property) {
        JsonValue list = object.get(property);
        if (list == null || list == JsonValue.NULL) {
            return List.of();
        }
        if (!(list instanceof JsonArray array)) {
            throw ApiException.invalid(property, property + " must be a list");
        }
        List<PopoloRecord> records = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonObject item)) {
                throw ApiException.invalid(property, property + "[" + i + "] must be an object");
            }
            records.add(new PopoloRecord(pointer + "/" + property + "/" + i, item));
        }
        return records;
    }

    private static @Nullable String text(String property, @Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? null : text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        throw ApiException.invalid(property, property + " must be a text");
    }
}
