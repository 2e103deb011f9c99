package org.newsgraph.ingest.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Reads Markdown (CommonMark), with lines of {@code key: value} between {@code ---} before it, as static sites have them. */
final class MarkdownReader {
    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(100).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private MarkdownReader() {
    }

    static NewsItem read(String text) {
        Map<String, String> front = new HashMap<>();
        String body = withoutFront(text.replace("\r\n", "\n"), front);
        NewsItem item = new NewsItem();
        item.headline = value(front, "title", "headline");
        item.standfirst = value(front, "standfirst", "description", "summary", "subtitle", "excerpt");
        item.byline = value(front, "byline", "author", "authors");
        item.uri = value(front, "uri", "url", "canonical", "canonical_url", "id");
        item.version = value(front, "version");
        item.language = value(front, "language", "lang");
        item.category = value(front, "category", "categories", "section");
        item.source = value(front, "source", "publisher");
        item.publishedAt = Values.date(item, "date", value(front, "date", "published", "publishdate"));
        item.updatedAt = Values.date(item, "updated", value(front, "updated", "lastmod", "modified"));
        item.embargoedUntil = Values.date(item, "embargo", value(front, "embargo", "embargoed", "embargoeduntil"));
        item.status = Values.status(item, value(front, "status", "pubstatus"));
        item.urgency = Values.urgency(item, value(front, "urgency"));
        item.copyrightNotice = value(front, "copyright", "copyrightnotice");
        Stream.of(Values.first(value(front, "keywords", "tags"), "").split(",")).map(Values::line)
                .forEach(item::addKeyword);
        item.blocks = HtmlBlocks.of(RENDERER.render(PARSER.parse(body)));
        Blocks.dropHeadline(item);
        return item;
    }

    /** The text behind the front matter, of which simple values and lists are read. */
    private static String withoutFront(String text, Map<String, String> front) {
        int end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        if (end < 0) {
            return text;
        }
        String key = "";
        for (String line : text.substring(4, end + 1).split("\n")) {
            int colon = line.indexOf(':');
            if (line.strip().startsWith("- ")) {
                front.merge(key, bare(line.strip().substring(2)), (one, two) -> one.isEmpty() ? two : one + ", " + two);
            } else if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                front.put(key, bare(line.substring(colon + 1)));
            }
        }
        return text.substring(end + 5);
    }

    private static String bare(String value) {
        return value.strip().replaceAll("^\\[|]$", "").replaceAll("^[\"']|[\"']$", "");
    }

    private static @Nullable String value(Map<String, String> front, String... keys) {
        return Stream.of(keys).map(key -> Values.line(front.get(key))).filter(value -> value != null).findFirst()
                .orElse(null);
    }
}
