package org.newsgraph.export;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/** Writes XML 1.0. Characters that it cannot hold become U+FFFD. */
final class Xml {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param attributes
     *        names and values in turn; one whose value is null is left out
     */
    Xml open(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Xml empty(String name, @Nullable String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with text alone; none if the text is null. */
    Xml element(String name, @Nullable String text, @Nullable String... attributes) {
        return text == null ? this : open(name, attributes).text(text).close();
    }

    Xml text(String text) {
        escape(text, false);
        return this;
    }

    /** XML that is ready. */
    Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    private void start(String name, @Nullable String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value, true);
                out.append('"');
            }
        }
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** Line ends and tabs are white space in attributes too. */
    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 || c == '\n' || c == '\t'
                || c == '\r';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
