package org.newsgraph.ingest.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads RSS 2.0, RSS 1.0 and Atom: an article for each entry. */
final class FeedReader {
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("[^\\s@]++@\\S++ \\((.+)\\)");

    /** Of the feeds that Newsgraph writes. */
    private static final String GENERATOR = "Newsgraph";
    /** Plain words, in those. */
    private static final Set<String> SUMMARIES = Set.of("summary", "description");
    /** Some who send HTML say it is text; nobody begins a text with a tag. */
    private static final Pattern OPENS_BLOCK = Pattern
            .compile("(?i)\\s*+<(?:p|div|h[1-6]|[uod]l|blockquote|table|section"
                    + "|article|header|figure|center|pre)(?:\\s[^<>]*)?>");
    private static final Pattern FOR_PROGRAMS = Pattern
            .compile("(?i)(?!text/)[^/]+/(?!(?:.*\\W)?(?:xml|xhtml|html)\\b).*");

    /** Atom says that nothing in these is markup. */
    private static final Pattern LITERAL = Pattern.compile("(?i)text|text/(?!.*(?:xml|html)).*");

    private FeedReader() {
    }

    static List<ReadItem> readRss(Element root) {
        Element channel = Xml.first(root, "channel");
        markOurs(channel);
        List<Element> entries = Stream.concat(Xml.all(channel, "item").stream(), Xml.all(root, "item").stream())
                .toList();
        FeedWords feed = FeedWords.ofRss(channel);
        List<ReadItem> items = all("item", entries, entry -> rssItem(entry, feed));
        sharpen(items);
        return items;
    }

    /** Of items of one document with one guid the dates tell which is the newest, wherever it stands. */
    private static void sharpen(List<ReadItem> items) {
        Map<String, Instant> latest = new HashMap<>();
        for (ReadItem read : items) {
            NewsItem item = read.item();
            if (item != null && item.uri != null && item.updatedAt != null) {
                Instant before = latest.merge(item.uri, item.updatedAt, (one, other) -> one.isAfter(other)
                        ? one
                        : other);
                item.loose &= !before.isAfter(item.updatedAt);
            }
        }
    }

    private static void markOurs(@Nullable Element feed) {
        if (feed != null && GENERATOR.equals(Xml.text(feed, "generator"))) {
            Xml.markOurs(feed);
        }
    }

    static List<ReadItem> readAtom(Element root) {
        markOurs(root);
        if (root.tagName().equals("entry")) {
            return all("entry", List.of(root), entry -> atomEntry(entry, FeedWords.NONE));
        }
        List<Element> entries = Xml.all(root, "entry");
        FeedWords feed = FeedWords.ofAtom(root);
        List<ReadItem> items = new ArrayList<>(all("entry", entries, entry -> atomEntry(entry, feed)));
        Map<String, Instant> changed = new HashMap<>();
        items.stream().map(ReadItem::item).filter(item -> item != null && item.uri != null && item.updatedAt != null)
                .forEach(item -> changed.merge(item.uri, item.updatedAt, (one, other) -> one.isAfter(other)
                        ? one
                        : other));
        List<Element> deleted = Xml.all(root, "at:deleted-entry").stream()
                .filter(gone -> !outlives(changed.get(Xml.attribute(gone, "ref")), gone)).toList();
        items.addAll(all("deleted-entry", deleted, FeedReader::deletedEntry));
        return items;
    }

    /** It may be a document by itself (RFC 6721, section 3). */
    static List<ReadItem> readDeleted(Element gone) {
        return all("deleted-entry", List.of(gone), FeedReader::deletedEntry);
    }

    private static List<ReadItem> all(String name, List<Element> entries, Function<Element, NewsItem> reading) {
        List<ReadItem> items = new ArrayList<>();
        for (Element entry : DocumentReader.bounded(entries)) {
            items.add(ReadItem.of(name + " " + (items.size() + 1), reading.apply(entry)));
        }
        return items;
    }

    private static NewsItem rssItem(Element entry, FeedWords feed) {
        NewsItem item = new NewsItem();
        item.ours = Xml.isOurs(entry);
        item.headline = Xml.text(entry, "title");
        item.uri = uri(entry, feed);
        item.publishedAt = Values.first(Values.date(item, "pubDate", Xml.text(entry, "pubDate")),
                Values.date(item, "dc:date", Xml.text(entry, "dc:date")));
        item.updatedAt = Values.first(Values.date(item, "updated", Xml.text(entry, "updated")),
                Values.date(item, "dc:modified", Xml.text(entry, "dc:modified")));
        if (item.updatedAt == null && !item.ours) {
            // Nearly all RSS has one date alone; we send one item of each article.
            item.updatedAt = item.publishedAt;
            item.loose = true;
        }
        List<String> writers = texts(entry, "dc:creator", "author/name");
        item.byline = writers.isEmpty() ? author(Xml.text(entry, "author")) : Joined.byline(item, writers);
        item.source = Values.first(Xml.text(entry, "source/title"), Xml.text(entry, "source"), feed.source());
        item.language = Values.first(Xml.text(entry, "dc:language"), feed.language());
        FeedRights.read(entry, feed, item);
        FeedCategories.read(entry, item);
        Xml.all(entry, "dc:subject").forEach(subject -> item.addKeyword(Xml.text(subject).orElse(null)));
        String signature = "The post %s appeared first on %s.".formatted(item.headline, feed.title());
        readBody(item, unsigned(markup(entry, "content:encoded"), signature),
                unsigned(markup(entry, "description"), signature), Xml.isOurs(entry));
        return item;
    }

    /** WordPress says below each text what it is called and where it stood, and means the reader of a feed by that. */
    private static List<TextBlock> unsigned(List<TextBlock> blocks, String signature) {
        int last = blocks.size() - 1;
        return last >= 0 && blocks.get(last).text().equals(signature) ? blocks.subList(0, last) : blocks;
    }

    /** A guid that is no URI is unique in its feed alone. */
    private static @Nullable String uri(Element entry, FeedWords feed) {
        String guid = Xml.text(entry, "guid");
        String link = Values.first(Xml.text(entry, "link"), Xml.attribute(entry, "about"));
        if (guid == null || guid.indexOf(':') > 0) {
            return Values.first(guid, link);
        }
        return Values.first(link, Values.first(feed.link(), "rss:") + "#" + guid);
    }

    /** RSS has an address there, and often the name behind it. */
    private static @Nullable String author(@Nullable String author) {
        Matcher named = ADDRESS_AND_NAME.matcher(author == null ? "" : author);
        return named.matches() ? named.group(1) : author;
    }

    private static NewsItem atomEntry(Element entry, FeedWords feed) {
        NewsItem item = new NewsItem();
        item.ours = Xml.isOurs(entry);
        item.headline = text(entry, "title");
        item.uri = Values.first(Xml.text(entry, "id"), Xml.attribute(entry, "link", "href"));
        item.updatedAt = Values.date(item, "updated", Xml.text(entry, "updated"));
        item.publishedAt = Values.first(Values.date(item, "published", Xml.text(entry, "published")), item.updatedAt);
        item.byline = Joined.byline(item, writers(entry, feed));
        item.source = Values.first(Xml.text(entry, "source/title"), feed.source());
        FeedRights.read(entry, feed, item);
        Xml.all(entry, "dc:subject").forEach(subject -> item.addKeyword(Xml.text(subject).orElse(null)));
        item.language = Values.first(Xml.attribute(entry, "xml:lang"), Xml.attribute(entry, "content", "xml:lang"),
                feed.language());
        item.held |= Values.isYes(Xml.text(entry, "app:control/app:draft"));
        FeedCategories.read(entry, item);
        Element nitf = Xml.first(entry, "content/nitf");
        if (nitf == null) {
            readBody(item, markup(entry, "content"), markup(entry, "summary"), Xml.isOurs(entry));
        } else {
            readNitf(item, nitf, markup(entry, "summary"));
        }
        return item;
    }

    /** It knows better than the entry who wrote it and what it is called: an entry may have the agency and a slug there. */
    private static void readNitf(NewsItem item, Element nitf, List<TextBlock> summary) {
        String author = item.byline;
        item.byline = null;
        item.headline = Values.first(Xml.text(nitf, "body/body.head/hedline/hl1"), item.headline);
        NitfReader.readInto(item, nitf);
        item.byline = Values.first(item.byline, author);
        String standfirst = item.standfirst;
        readBody(item, item.blocks, summary, Xml.isOurs(nitf));
        item.standfirst = Values.first(standfirst, item.standfirst);
    }

    private static List<String> writers(Element entry, FeedWords feed) {
        List<String> writers = texts(entry, "author/name", "source/author/name");
        return writers.isEmpty() ? feed.writers() : writers;
    }

    /** RFC 6721: an entry that was changed after it had been deleted is there again. */
    private static boolean outlives(@Nullable Instant changed, Element gone) {
        Instant deleted = deletedEntry(gone).updatedAt;
        return changed != null && (deleted == null || changed.isAfter(deleted));
    }

    private static NewsItem deletedEntry(Element gone) {
        NewsItem item = new NewsItem();
        item.uri = Xml.attribute(gone, "ref");
        item.updatedAt = Values.date(item, "when", Xml.attribute(gone, "when"));
        item.status = NewsItem.Status.CANCELED;
        item.editorialNote = Values.first(Xml.text(gone, "at:comment"), Xml.text(gone, "comment"));
        return item;
    }

    private static void readBody(NewsItem item, List<TextBlock> content, List<TextBlock> summary, boolean ours) {
        item.blocks = content.isEmpty() ? summary : content;
        if (!content.isEmpty()) {
            Set<String> said = content.stream().map(TextBlock::text).collect(Collectors.toSet());
            item.standfirst = Joined.standfirst(item, List.of(), summary.stream().map(TextBlock::text)
                    .takeWhile(text -> !said.contains(text) && !CutCopy.leadsOn(text)).toList());
            item.standfirst = ours || !CutCopy.is(item.standfirst, content) ? item.standfirst : null;
        }
        Blocks.dropHeadline(item);
    }

    /** Escaped or inline markup, or plain text; not what only a program can show, such as a picture. */
    private static List<TextBlock> markup(Element entry, String path) {
        Element element = Xml.first(entry, path);
        String type = element == null ? null : Xml.attribute(element, "type");
        if (element == null || type != null && FOR_PROGRAMS.matcher(type).matches()) {
            return List.of();
        }
        if (!element.children().isEmpty()) {
            return HtmlBlocks.of(element);
        }
        String text = element.wholeText();
        boolean html = type != null && LITERAL.matcher(type).matches()
                ? OPENS_BLOCK.matcher(text).lookingAt()
                : Values.isMarkedUp(text);
        boolean plain = SUMMARIES.contains(path) && Xml.isOurs(element);
        return html && !plain ? HtmlBlocks.of(text) : Blocks.ofPlain(text);
    }

    private static @Nullable String text(Element entry, String path) {
        return Xml.text(entry, path);
    }

    /** Those at the first of the paths that leads to any. */
    private static List<String> texts(Element from, String... paths) {
        return Stream.of(paths)
                .map(path -> Xml.all(from, path).stream().flatMap(one -> Xml.text(one).stream()).distinct().toList())
                .filter(texts -> !texts.isEmpty()).findFirst().orElse(List.of());
    }
}
