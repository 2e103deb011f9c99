package org.newsgraph.ingest.format;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text with which an element begins: elements nest, so that the whole texts of some may be all of a page many times. */
final class FirstWords implements NodeFilter {
    /** Characters, blanks as well, and elements. */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final String INVISIBLE = "\u00AD\u200B";

    private final int most;
    private final StringBuilder words = new StringBuilder();
    private boolean apart;
    private int lookedAt;

    private FirstWords(int most) {
        this.most = most;
    }

    /** One character more than that many if there are more. */
    static String of(Element element, int most) {
        FirstWords first = new FirstWords(most);
        element.filter(first);
        return first.words.toString();
    }

    static boolean areAll(Element element, int most) {
        FirstWords first = new FirstWords(most);
        element.filter(first);
        return !first.isFull();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        lookedAt++;
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (node instanceof Element element && parts(element)) {
            apart = true;
        }
        return isFull() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        apart |= node instanceof Element element && parts(element);
        return FilterResult.CONTINUE;
    }

    private static boolean parts(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private void add(String text) {
        for (int i = 0; i < text.length() && !isFull(); i++) {
            char character = text.charAt(i);
            lookedAt++;
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                apart = true;
            } else if (INVISIBLE.indexOf(character) < 0) {
                add(character);
            }
        }
    }

    private void add(char character) {
        if (apart && !words.isEmpty()) {
            words.append(' ');
        }
        apart = false;
        words.append(character);
    }

    private boolean isFull() {
        return words.length() > most || lookedAt > MOST_LOOKED_AT;
    }
}
