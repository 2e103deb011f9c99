package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS 2.0, RSS 1.0 and Atom: an article for each entry. */
final class FeedReader {
    private FeedReader() {
    }

    static List<ReadItem> readRss(Element root) {
        Element channel = Xml.first(root, "channel");
        List<Element> entries = Stream.concat(Xml.all(channel, "item").stream(), Xml.all(root, "item").stream())
                .toList();
        return all("item", entries, entry -> rssItem(entry, channel));
    }

    static List<ReadItem> readAtom(Element root) {
        return root.tagName().equals("entry")
                ? all("entry", List.of(root), entry -> atomEntry(entry, root))
                : all("entry", Xml.all(root, "entry"), entry -> atomEntry(entry, root));
    }

    private static List<ReadItem> all(String name, List<Element> entries, Function<Element, NewsItem> reading) {
        List<ReadItem> items = new ArrayList<>();
        for (Element entry : entries) {
            items.add(ReadItem.of(name + " " + (items.size() + 1), reading.apply(entry)));
        }
        return items;
    }

    private static NewsItem rssItem(Element entry, @Nullable Element channel) {
        NewsItem item = new NewsItem();
        item.headline = Xml.text(entry, "title");
        item.uri = uri(entry, channel);
        item.publishedAt = Values.first(Values.date(item, "pubDate", Xml.text(entry, "pubDate")),
                Values.date(item, "dc:date", Xml.text(entry, "dc:date")));
        item.updatedAt = Values.first(Values.date(item, "updated", Xml.text(entry, "updated")),
                Values.date(item, "dc:modified", Xml.text(entry, "dc:modified")));
        item.byline = Values.first(joined(entry, "dc:creator"), Xml.text(entry, "author"));
        item.source = Values.first(Xml.text(entry, "source"), Xml.text(channel, "title"));
        item.language = Values.first(Xml.text(entry, "dc:language"), Xml.text(channel, "language"),
                Xml.text(channel, "dc:language"));
        item.copyrightNotice = Values.first(Xml.text(entry, "dc:rights"), Xml.text(channel, "copyright"),
                Xml.text(channel, "dc:rights"));
        Xml.all(entry, "category").forEach(category -> readCategory(item, Xml.attribute(category, "domain"),
                Xml.text(category).orElse(null)));
        Xml.all(entry, "dc:subject").forEach(subject -> item.addKeyword(Xml.text(subject).orElse(null)));
        readBody(item, markup(entry, "content:encoded"), markup(entry, "description"));
        return item;
    }

    /** A guid that is no URI is unique in its feed alone. */
    private static @Nullable String uri(Element entry, @Nullable Element channel) {
        String guid = Xml.text(entry, "guid");
        String link = Values.first(Xml.text(entry, "link"), Xml.attribute(entry, "about"));
        if (guid == null || guid.indexOf(':') > 0) {
            return Values.first(guid, link);
        }
        return Values.first(link, Values.first(Xml.text(channel, "link"), "rss:") + "#" + guid);
    }

    private static NewsItem atomEntry(Element entry, Element feed) {
        NewsItem item = new NewsItem();
        item.headline = text(entry, "title");
        item.uri = Values.first(Xml.text(entry, "id"), Xml.attribute(entry, "link", "href"));
        item.updatedAt = Values.date(item, "updated", Xml.text(entry, "updated"));
        item.publishedAt = Values.first(Values.date(item, "published", Xml.text(entry, "published")), item.updatedAt);
        item.byline = Values.first(joined(entry, "author/name"), joined(feed, "author/name"));
        item.source = Values.first(Xml.text(entry, "source/title"), entry == feed ? null : text(feed, "title"));
        item.copyrightNotice = Values.first(text(entry, "rights"), text(feed, "rights"));
        item.language = Values.first(Xml.attribute(entry, "xml:lang"), Xml.attribute(entry, "content", "xml:lang"),
                Xml.attribute(feed, "xml:lang"));
        Xml.all(entry, "category").forEach(category -> readCategory(item, Xml.attribute(category, "scheme"),
                Values.first(Xml.attribute(category, "label"), Xml.attribute(category, "term"))));
        readBody(item, markup(entry, "content"), markup(entry, "summary"));
        return item;
    }

    /** The first one is the newspaper section, as most feeds have it; all are kept as subjects. */
    private static void readCategory(NewsItem item, @Nullable String scheme, @Nullable String name) {
        item.category = Values.first(item.category, name);
        item.addSubject(scheme, null, null, name);
    }

    private static void readBody(NewsItem item, List<TextBlock> content, List<TextBlock> summary) {
        item.blocks = content.isEmpty() ? summary : content;
        if (!content.isEmpty() && summary.size() == 1 && !summary.get(0).text().equals(content.get(0).text())) {
            item.standfirst = summary.get(0).text();
        }
        Blocks.dropHeadline(item);
    }

    /** Escaped or inline markup, or plain text, which is the same where there is no mark in it. */
    private static List<TextBlock> markup(Element entry, String path) {
        Element element = Xml.first(entry, path);
        if (element == null) {
            return List.of();
        }
        return element.children().isEmpty() ? HtmlBlocks.of(element.wholeText()) : HtmlBlocks.of(element);
    }

    private static @Nullable String text(Element entry, String path) {
        return Xml.text(entry, path);
    }

    private static @Nullable String joined(Element from, String path) {
        List<String> names = Xml.all(from, path).stream().map(name -> Xml.text(name).orElse("")).filter(
                name -> !name.isEmpty()).distinct().toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
