package org.newsgraph.ingest.format;

import static org.newsgraph.ingest.format.JsonTree.items;
import static org.newsgraph.ingest.format.JsonTree.line;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** What the JSON-LD of a page says of its article: a page describes others as well, to which it leads. */
final class PageJsonLd {
    private static final int SAME_ADDRESS = 2;
    private static final int SAME_NAME = 1;
    /** What stands around it, so that old programs did not show it or take it for markup. */
    private static final List<String> WRAPPERS = List.of("//", "/*", "*/", "<![CDATA[", "]]>", "<!--", "-->", ";");

    private final List<String> addresses;
    /** In lower case. */
    private final Set<String> names;
    private @Nullable JsonNode article;
    private int likeness = -1;
    private int unreadable;
    private @Nullable String problem;

    private PageJsonLd(List<String> addresses, List<String> names) {
        this.addresses = addresses.stream().map(PageJsonLd::whole).toList();
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * @param addresses
     *        of the page
     * @param names
     *        what the page itself says it is called
     */
    static PageJsonLd of(Document page, List<String> addresses, List<String> names) {
        PageJsonLd told = new PageJsonLd(addresses, names);
        page.select("script[type*=ld+json]").stream().map(Element::data).filter(data -> !data.isBlank())
                .forEach(told::read);
        return told;
    }

    private void read(String data) {
        try {
            JsonLdReader.articles(JsonTree.readLoosely(unwrapped(data))).forEach(this::compare);
        } catch (BadDocument bad) {
            // Browsers and search engines pass over it too; the page itself still says what it is.
            unreadable++;
            problem = Values.first(problem, bad.getMessage());
        }
    }

    private void compare(JsonNode other) {
        int like = likeness(other);
        if (like > likeness) {
            article = other;
            likeness = like;
        }
    }

    private int likeness(JsonNode one) {
        Stream<JsonNode> pages = Stream.concat(Stream.of(one), items(one.get("mainEntityOfPage")).stream());
        if (pages.flatMap(PageJsonLd::addresses).map(PageJsonLd::whole).anyMatch(addresses::contains)) {
            return SAME_ADDRESS;
        }
        return items(one.get("headline")).stream().map(headline -> Values.bare(line(headline)))
                .filter(Objects::nonNull).map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(names::contains)
                        ? SAME_NAME
                        : 0;
    }

    private static Stream<String> addresses(JsonNode thing) {
        return (thing.isObject() ? Stream.of(thing.get("@id"), thing.get("url")) : Stream.of(thing))
                .flatMap(uris -> items(uris).stream())
                .map(uri -> line(uri.isObject() ? uri.get("@id") : uri)).filter(Objects::nonNull);
    }

    /** Without what names a part of the page, or the way to it. */
    private static String whole(String uri) {
        return uri.replaceFirst("#.*$", "").replaceFirst("/$", "").replaceFirst("(?i)^https?:", "");
    }

    private static String unwrapped(String data) {
        int start = 0;
        int end = data.length();
        for (int width = 1; width > 0; start += width) {
            width = opening(data, start, end);
        }
        for (int width = 1; width > 0; end -= width) {
            width = closing(data, start, end);
        }
        return data.substring(start, end);
    }

    /** How wide the blank or wrapper is that stands there. */
    private static int opening(String data, int start, int end) {
        return start < end && isBlank(data.charAt(start))
                ? 1
                : WRAPPERS.stream().filter(mark -> data.startsWith(mark, start) && start + mark.length() <= end)
                        .mapToInt(String::length).findFirst().orElse(0);
    }

    private static int closing(String data, int start, int end) {
        return start < end && isBlank(data.charAt(end - 1))
                ? 1
                : WRAPPERS.stream().mapToInt(String::length)
                        .filter(width -> end - width >= start && WRAPPERS.contains(data.substring(end - width, end)))
                        .findFirst().orElse(0);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || character == '\uFEFF';
    }

    /** Null if there is none. */
    @Nullable
    JsonNode article() {
        return article;
    }

    void noteUnreadable(NewsItem item) {
        if (problem != null) {
            item.note("UNREADABLE_JSON_LD", "JSON-LD of the page is left out (in %,d of its scripts): %s"
                    .formatted(unreadable, problem));
        }
    }
}
