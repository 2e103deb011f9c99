package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds elements and their texts by path. */
final class Xml {
    /** No document can have it: prefixes are not kept. */
    private static final String OURS = "newsgraph:ours";

    private Xml() {
    }

    /** An installation of Newsgraph has written the element: in its texts, what looks like markup are words. */
    static void markOurs(Element element) {
        element.attr(OURS, "");
    }

    static boolean isOurs(Element element) {
        return element.hasAttr(OURS) || element.parent() != null && isOurs(element.parent());
    }

    /** All elements at the end of the path, such as {@code itemMeta/signal}. */
    static List<Element> all(@Nullable Element from, String path) {
        List<Element> found = from == null ? List.of() : List.of(from);
        for (String name : path.split("/")) {
            found = found.stream().flatMap(element -> element.children().stream())
                    .filter(child -> child.tagName().equals(name)).toList();
        }
        return found;
    }

    static @Nullable Element first(@Nullable Element from, String path) {
        return all(from, path).stream().findFirst().orElse(null);
    }

    /** The text in the first such element that has any, on one line. */
    static @Nullable String text(@Nullable Element from, String path) {
        return all(from, path).stream().map(Xml::text).flatMap(Optional::stream).findFirst().orElse(null);
    }

    static Optional<String> text(Element element) {
        String words = element.wholeText();
        return Optional.ofNullable(isOurs(element) ? Values.line(words) : Values.bare(words));
    }

    /** The attribute's value, on one line; null if it is not there or blank. */
    static @Nullable String attribute(@Nullable Element element, String name) {
        return element == null ? null : Values.line(element.attr(name));
    }

    static @Nullable String attribute(@Nullable Element from, String path, String name) {
        return all(from, path).stream().map(element -> attribute(element, name)).filter(value -> value != null)
                .findFirst().orElse(null);
    }
}
