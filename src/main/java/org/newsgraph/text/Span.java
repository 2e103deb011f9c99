package org.newsgraph.text;

/**
 * A stretch of a text.
 *
 * @param start
 *        first UTF-16 code unit
 * @param end
 *        one past the last UTF-16 code unit
 */
public record Span(int start, int end) {
    public String in(String text) {
        return text.substring(start, end);
    }
}
