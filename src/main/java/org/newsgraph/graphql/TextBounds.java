package org.newsgraph.graphql;

import org.jspecify.annotations.Nullable;

/** What every text that a query is asked with must keep to. */
public final class TextBounds {
    /** In Unicode code points. */
    public static final int MAX_LENGTH = 1000;

    private TextBounds() {
    }

    /**
     * @return the text
     * @throws ApiException
     *         INVALID_ARGUMENT if it has over 1,000 characters, or one that cannot be stored: NUL, half of a surrogate
     *         pair
     */
    public static String check(String field, String text) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw ApiException.invalid(field, "%s must have at most %,d characters".formatted(field, MAX_LENGTH));
        }
        if (!isStorable(text)) {
            throw ApiException.invalid(field, field + " must not hold NUL or half of a surrogate pair");
        }
        return text;
    }

    /** Whether PostgreSQL can hold the text. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(TextBounds::isUnstorable);
    }

    /** Like {@link #check}, for a text that is a condition: null is none, and a blank one is a mistake. */
    public static @Nullable String condition(String field, @Nullable String text) {
        if (text != null && text.isBlank()) {
            throw ApiException.invalid(field, field + " must not be blank");
        }
        return text == null ? null : check(field, text);
    }

    /** Of a pair whose halves are both there, {@link String#codePoints} gives the one code point that they make. */
    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
