package org.newsgraph.sql;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Rows for one table in the text format of COPY, which stores many at once with the least work. */
public final class CopyRows {
    private final String statement;
    private final int columns;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param table
     *        with its columns, such as {@code section (id, heading)}
     */
    public CopyRows(String table) {
        statement = "COPY " + table + " FROM STDIN";
        columns = table.split(",").length;
    }

    /** A row: a value for each column, in their order. */
    public void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + statement);
        }
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            append(values[i]);
        }
        text.append('\n');
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String statement() {
        return statement;
    }

    ByteBuffer bytes() {
        try {
            // Strict: a replacement character would be another text.
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException halfOfAPair) {
            throw new IllegalArgumentException("text that UTF-8 cannot say", halfOfAPair);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            appendEscaped(string);
        } else if (value instanceof Enum<?> word) {
            text.append(word.name());
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof Collection<?> texts) {
            appendEscaped(array(texts));
        } else {
            // Numbers, truth values and instants have no character that would have to be escaped.
            text.append(value);
        }
    }

    private static String array(Collection<?> texts) {
        return texts.stream()
                .map(text -> '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void appendEscaped(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
