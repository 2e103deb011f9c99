package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a page: what its JSON-LD says, then its meta elements, and the text that it shows. */
final class HtmlReader {

    /** Who wrote it when, buttons to share it, and other texts: a page of WordPress has them within the article. */
    private static final Evaluator OF_WORDPRESS = QueryParser.parse(".entry-meta, .sharedaddy, .jp-relatedposts");

    /** In a hostile page each holds the next. */
    private static final int MOST_NAMES = 1000;
    private static final int LONGEST_NAME = 1000;

    private HtmlReader() {
    }

    static NewsItem read(String html) {
        Document page = Jsoup.parse(html);
        PageJsonLd told = PageJsonLd.of(page, addresses(page), names(page));
        JsonNode described = told.article();
        NewsItem item = described == null ? new NewsItem() : JsonLdReader.read(described);
        Element chosen = PageText.of(page, described != null && JsonLdReader.isLive(described), item);
        Microdata data = Microdata.around(chosen);
        item.uri = Values.first(absolute(page.select("link[rel=canonical]").attr("href")), item.uri,
                absolute(meta(page, "og:url")), absolute(data.first("mainEntityOfPage")), absolute(data.first("url")));
        readWords(page, chosen, data, item);
        readTopics(page, data, item);
        readDates(page, data, item);
        readBody(page, chosen, item);
        told.noteUnreadable(item);
        return item;
    }

    private static List<String> addresses(Document page) {
        return Stream.of(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url")).map(Values::line)
                .filter(Objects::nonNull).toList();
    }

    private static List<String> names(Document page) {
        return Stream.concat(page.select("h1").stream().limit(MOST_NAMES)
                .map(name -> FirstWords.of(name, LONGEST_NAME)), Stream.ofNullable(meta(page, "og:title")))
                .map(Values::line).filter(Objects::nonNull).toList();
    }

    private static void readWords(Document page, Element chosen, Microdata data, NewsItem item) {
        item.headline = Values.first(item.headline, meta(page, "og:title"), data.first("headline"), text(chosen, "h1"),
                text(Values.first(chosen.closest("article"), chosen), "h1"), text(page, "article h1"), text(page, "h1"),
                Values.line(page.title()));
        item.standfirst = Values.first(item.standfirst, meta(page, "og:description"), meta(page, "description"),
                data.first("description"));
        item.byline = Values.first(item.byline, meta(page, "author"), byline(data, item), text(page, "[rel=author]"));
        item.category = Values.first(item.category, meta(page, "article:section"), data.first("articleSection"));
        item.source = Values.first(item.source, meta(page, "og:site_name"), data.first("publisher"));
        item.copyrightNotice = Values.first(item.copyrightNotice, meta(page, "copyright"));
        item.language = Values.first(item.language, data.first("inLanguage"),
                Values.line(page.select("html").attr("lang")), meta(page, "og:locale"));
    }

    private static @Nullable String byline(Microdata data, NewsItem item) {
        List<String> authors = data.all("author");
        return item.byline != null ? null : Joined.bylineOf(item, authors.isEmpty() ? data.all("creator") : authors);
    }

    private static void readTopics(Document page, Microdata data, NewsItem item) {
        List<String> tags = page.select("meta[property=article:tag]").eachAttr("content");
        // Some set all of them into one.
        addKeywords(tags.size() == 1 ? Stream.of(tags.get(0).split(",")) : tags.stream(), item);
        if (item.keywords.isEmpty()) {
            String keywords = Values.first(meta(page, "news_keywords"), meta(page, "keywords"));
            Stream<String> all = keywords == null ? data.all("keywords").stream() : Stream.of(keywords);
            addKeywords(all.flatMap(some -> Stream.of(some.split(","))), item);
        }
    }

    private static void addKeywords(Stream<String> keywords, NewsItem item) {
        keywords.map(Values::line).forEach(item::addKeyword);
    }

    private static void readDates(Document page, Microdata data, NewsItem item) {
        item.publishedAt = Values.first(item.publishedAt,
                Values.date(item, "article:published_time", meta(page, "article:published_time")),
                Values.date(item, "date", meta(page, "date")),
                Values.date(item, "datePublished", data.first("datePublished")),
                Values.date(item, "dateCreated", data.first("dateCreated")),
                Values.date(item, "time", Values.line(page.select("article time[datetime]").attr("datetime"))));
        item.updatedAt = Values.first(item.updatedAt,
                Values.date(item, "article:modified_time", meta(page, "article:modified_time")),
                Values.date(item, "dateModified", data.first("dateModified")));
    }

    private static void readBody(Document page, Element chosen, NewsItem item) {
        List<TextBlock> shown = HtmlBlocks.of(bare(page, chosen));
        if (!shown.isEmpty()) {
            item.blocks = shown;
            item.plainText = null;
        }
        dropPrinted(item);
        item.standfirst = CutCopy.is(item.standfirst, item.blocks) ? null : item.standfirst;
    }

    /** What a page prints above its text is known from elsewhere. */
    private static void dropPrinted(NewsItem item) {
        Blocks.dropHeadline(item);
        while (item.blocks.size() > 1 && (same(item.blocks.get(0), item.standfirst)
                || same(item.blocks.get(0), item.byline)
                || item.byline != null && same(item.blocks.get(0), "By " + item.byline))) {
            item.blocks = item.blocks.subList(1, item.blocks.size());
        }
    }

    private static boolean same(TextBlock block, @Nullable String text) {
        return block.text().equalsIgnoreCase(text);
    }

    private static Element bare(Document page, Element chosen) {
        if (chosen == page.body()) {
            chosen.select("> header, > footer, aside").remove();
        } else {
            chosen.filter(new PageMargins());
        }
        chosen.select(OF_WORDPRESS).remove();
        return chosen;
    }

    private static @Nullable String meta(Document page, String name) {
        return page.select("meta").stream()
                .filter(meta -> name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name")))
                .map(meta -> Values.line(meta.attr("content"))).filter(value -> value != null).findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Element within, String which) {
        Element first = within.selectFirst(which);
        return first == null ? null : Values.line(first.text());
    }

    private static @Nullable String absolute(@Nullable String uri) {
        String line = Values.line(uri);
        return line != null && line.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+") ? line : null;
    }
}
