package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds elements and their texts by path. */
final class Xml {
    private Xml() {
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
        return Optional.ofNullable(Values.bare(element.wholeText()));
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
