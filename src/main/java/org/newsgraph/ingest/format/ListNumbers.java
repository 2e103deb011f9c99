package org.newsgraph.ingest.format;

import java.util.IdentityHashMap;
import java.util.Map;

import org.jsoup.nodes.Element;

/** Counts the items of the lists that are open, as a browser does. */
final class ListNumbers {
    private static final String NUMBER = "\\d{1,3}";

    private final Map<Element, Integer> next = new IdentityHashMap<>();

    /** What stands before an item in plain text. */
    String mark(Element item) {
        Element list = item.parent();
        if (list == null || !list.tagName().equalsIgnoreCase("ol")) {
            return "- ";
        }
        Integer after = next.get(list);
        int number = said(item, "value", after == null ? said(list, "start", 1) : after);
        next.put(list, number + 1);
        return number + ". ";
    }

    void close(Element list) {
        next.remove(list);
    }

    private static int said(Element element, String attribute, int otherwise) {
        String said = element.attr(attribute).strip();
        return said.matches(NUMBER) ? Integer.parseInt(said) : otherwise;
    }
}
