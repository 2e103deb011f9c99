package org.newsgraph.annotation;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;

/** The fields of one JSON object of a line. */
record LineFields(JsonObject object) {

    // Looking a provider up costs more than a line does.
    private static final JsonProvider JSON = JsonProvider.provider();

    static LineFields of(String line) throws BadLine {
        // A file may start with a byte-order mark.
        String object = line.startsWith("\uFEFF") ? line.substring(1) : line;
        try (JsonReader reader = JSON.createReader(new StringReader(object))) {
            return new LineFields(reader.readObject());
        } catch (JsonException | IllegalStateException failure) {
            throw new BadLine("The line is no JSON object");
        }
    }

    String text(String field) throws BadLine {
        String text = optional(field);
        if (text == null) {
            throw new BadLine(field + " is missing");
        }
        return text;
    }

    /** A text and no number. */
    String words(String field) throws BadLine {
        String words = text(field);
        if (object.get(field) instanceof JsonString) {
            return words;
        }
        throw new BadLine(field + " must be a text");
    }

    /** A text, or a number in its written form. */
    @Nullable
    String optional(String field) throws BadLine {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        throw new BadLine(field + " must be a text");
    }

    int offset(String field) throws BadLine {
        if (object.get(field) instanceof JsonNumber number && isOffset(number)) {
            return number.intValue();
        }
        throw new BadLine(field + " must be a whole number from 0");
    }

    private static boolean isOffset(JsonNumber number) {
        BigDecimal value = number.bigDecimalValue();
        return number.isIntegral() && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    EntityKind kind(String field) throws BadLine {
        String name = text(field);
        return Arrays.stream(EntityKind.values()).filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(
                () -> new BadLine(field + " must be PERSON, ORGANIZATION or PLACE, not " + name));
    }

    List<LineFields> list(String field) throws BadLine {
        if (object.get(field) instanceof JsonArray array
                && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.getValuesAs(JsonObject.class).stream().map(LineFields::new).toList();
        }
        throw new BadLine(field + " must be a list of objects");
    }
}
