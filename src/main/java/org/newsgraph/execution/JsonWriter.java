package org.newsgraph.execution;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;

/**
 * Writes JSON (RFC 8259) as UTF-8. What was written can be cut off again, since a null may take the place of an object that
 * is half written.
 */
final class JsonWriter {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** Longest form of one UTF-16 code unit: a backslash, a u and four digits. */
    private static final int WIDEST = 6;

    private final int most;
    private byte[] bytes;
    private int length;
    private int cuts;

    JsonWriter(int capacity) {
        this(capacity, Integer.MAX_VALUE - 8);
    }

    /**
     * @param most
     *        bytes that may be written
     */
    JsonWriter(int capacity, int most) {
        this.bytes = new byte[Math.min(capacity, most)];
        this.most = most;
    }

    int length() {
        return length;
    }

    /** How often something was cut off: what lay at an offset before may be gone after. */
    int cuts() {
        return cuts;
    }

    void cutTo(int earlierLength) {
        length = earlierLength;
        cuts++;
    }

    void openObject() {
        put('{');
    }

    void closeObject() {
        put('}');
    }

    void openArray() {
        put('[');
    }

    void closeArray() {
        put(']');
    }

    void comma() {
        put(',');
    }

    void colon() {
        put(':');
    }

    void nullValue() {
        raw(NULL);
    }

    void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    void number(long value) {
        if (value >= 0 && value < 10) {
            put((char) ('0' + value));
        } else {
            ascii(Long.toString(value));
        }
    }

    /** A number in its Java form, which JSON shares; it must be finite. */
    void number(Number value) {
        ascii(value.toString());
    }

    /** JSON that is ready. */
    void raw(byte[] json) {
        reserve(json.length);
        System.arraycopy(json, 0, bytes, length, json.length);
        length += json.length;
    }

    /** What was written from one offset to another, once more. */
    void repeat(int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    @SuppressWarnings("deprecation")
    private void ascii(String text) {
        reserve(text.length());
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    void string(String text) {
        reserve(text.length() + 2);
        put('"');
        int end = text.length();
        int at = plain(text, bytes, length);
        length += at;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                // Room was reserved for the plain text; what takes more reserves for itself and the rest.
                bytes[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                reserve(WIDEST + text.length() - i);
                supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                reserve(WIDEST + text.length() - i);
                special(c);
            }
        }
        put('"');
    }

    /** Most text is plain to its end: a loop that does nothing else is what the compiler makes fastest. */
    private static int plain(String text, byte[] to, int from) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                return i;
            }
            to[from + i] = (byte) c;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && c >= 0x20 && c != '"' && c != '\\';
    }

    private void supplementary(int codePoint) {
        bytes[length++] = (byte) (0xF0 | codePoint >> 18);
        bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void special(char c) {
        if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
            escape(c);
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    /** Half of a surrogate pair has no UTF-8 form, but a JSON one. */
    private void escape(char c) {
        bytes[length++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[length++] = (byte) c;
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            case '\t' -> bytes[length++] = 't';
            default -> {
                bytes[length++] = 'u';
                for (int shift = 12; shift >= 0; shift -= 4) {
                    bytes[length++] = HEX[c >> shift & 0xF];
                }
            }
        }
    }

    /** A value of any form that a scalar can take. */
    void value(@Nullable Object value) {
        if (value == null) {
            nullValue();
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> list) {
            array(list);
        } else if (value instanceof Boolean flag) {
            bool(flag);
        } else if (value instanceof Number number && isFinite(number)) {
            number(number);
        } else {
            string(value.toString());
        }
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    private void object(Map<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            put(separator);
            separator = ',';
            string(String.valueOf(entry.getKey()));
            colon();
            value(entry.getValue());
        }
        if (separator == '{') {
            openObject();
        }
        closeObject();
    }

    private void array(Iterable<?> list) {
        char separator = '[';
        for (Object element : list) {
            put(separator);
            separator = ',';
            value(element);
        }
        if (separator == '[') {
            openArray();
        }
        closeArray();
    }

    private void put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (more > bytes.length - length) {
            if (more > most - length) {
                throw new AnswerTooLarge(most);
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max((long) length + more, bytes.length * 2L)));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    Buffer toBuffer() {
        return Buffer.buffer(length).appendBytes(bytes, 0, length);
    }
}
