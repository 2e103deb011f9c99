package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;
import org.newsgraph.text.QualifiedCode;
import org.newsgraph.text.TermAddress;

/** Reads items of IPTC NewsML-G2: one, or those of a message. */
final class NewsMlReader {
    private static final Set<String> NAMED = Set.of("cpnat:person", "cpnat:organisation", "cpnat:organization",
            "cpnat:geoArea", "cpnat:poi");

    private NewsMlReader() {
    }

    static List<ReadItem> read(Element root) {
        List<ReadItem> items = new ArrayList<>();
        List<Element> elements = root.tagName().equals("newsMessage")
                ? Xml.all(root, "itemSet").stream().flatMap(set -> set.children().stream()).toList()
                : List.of(root);
        for (Element element : DocumentReader.bounded(elements)) {
            String place = element.tagName() + " " + (items.size() + 1);
            try {
                items.add(ReadItem.of(place, item(element, place)));
            } catch (BadDocument bad) {
                items.add(ReadItem.bad(bad));
            }
        }
        return items;
    }

    private static NewsItem item(Element element, String place) {
        if (!element.tagName().equals("newsItem")) {
            throw new BadDocument(Reason.UNSUPPORTED, place, "a " + Values.cut(element.tagName())
                    + " is no article: only a newsItem of NewsML-G2 can be one");
        }
        if (isOurs(Xml.first(element, "contentMeta"))) {
            Xml.markOurs(element);
        }
        NewsItem item = new NewsItem();
        item.ours = Xml.isOurs(element);
        item.uri = Xml.attribute(element, "guid");
        item.version = Xml.attribute(element, "version");
        readManagement(Xml.first(element, "itemMeta"), item);
        readContentMeta(Xml.first(element, "contentMeta"), item);
        readRights(element, item);
        Element content = Xml.first(element, "contentSet");
        item.language = Values.first(Xml.attribute(element, "contentMeta/language", "tag"),
                contentLanguage(content), Xml.attribute(element, "xml:lang"));
        NewsMlBody.read(content, item, place);
        return item;
    }

    private static @Nullable String contentLanguage(@Nullable Element content) {
        return content == null || content.children().isEmpty() ? null : Xml.attribute(content.child(0), "xml:lang");
    }

    private static void readManagement(@Nullable Element meta, NewsItem item) {
        item.updatedAt = Values.date(item, "versionCreated", Xml.text(meta, "versionCreated"));
        item.publishedAt = Values.first(Values.date(item, "firstCreated", Xml.text(meta, "firstCreated")),
                item.updatedAt);
        Element embargoed = Xml.first(meta, "embargoed");
        Values.embargo(item, "embargoed", embargoed == null ? null : embargoed.wholeText());
        item.status = Values.status(item, term(Xml.first(meta, "pubStatus")));
        item.editorialNote = joined(meta, "edNote");
        item.category = name(Xml.first(meta, "service"));
        item.source = meta == null || Xml.isOurs(meta) ? null : name(Xml.first(meta, "provider"));
        item.headline = Xml.text(meta, "title");
        item.correction = Xml.all(meta, "signal").stream().map(NewsMlReader::term)
                .anyMatch(signal -> signal != null && signal.endsWith("correction"));
    }

    private static void readContentMeta(@Nullable Element meta, NewsItem item) {
        item.urgency = Values.urgency(item, Xml.text(meta, "urgency"));
        item.publishedAt = Values.first(item.publishedAt,
                Values.date(item, "contentCreated", Xml.text(meta, "contentCreated")));
        item.headline = Values.first(ofRole(meta, "headline", "", "main", "headline"), Xml.text(meta, "headline"),
                item.headline);
        item.standfirst = Values.first(ofRole(meta, "description", "standfirst", "summary", "deck", "abstract", ""),
                anyButCaption(meta));
        List<String> bylines = texts(meta, "by");
        item.byline = Joined.byline(item, bylines.isEmpty() ? creators(meta) : bylines);
        item.dateline = Values.first(Xml.text(meta, "dateline"), name(Xml.first(meta, "located")));
        item.creditLine = Xml.text(meta, "creditline");
        item.source = Values.first(name(Xml.first(meta, "infoSource")), item.source);
        Xml.all(meta, "keyword").forEach(keyword -> item.addKeyword(Xml.text(keyword).orElse(null)));
        Xml.all(meta, "subject").stream()
                .filter(subject -> !NAMED.contains(Values.first(Xml.attribute(subject, "type"), "")))
                .forEach(subject -> readSubject(subject, item));
    }

    /** The people, organizations and places of the text are found in the text. */
    private static void readSubject(Element subject, NewsItem item) {
        QualifiedCode code = QualifiedCode.of(Xml.attribute(subject, "qcode"), Xml.attribute(subject, "literal"),
                Xml.isOurs(subject));
        String address = Xml.attribute(subject, "uri");
        item.addSubject(code == null ? null : code.scheme(), code == null ? null : code.code(),
                address != null && Xml.isOurs(subject) ? TermAddress.read(address) : address,
                Xml.text(subject, "name"));
    }

    /** An installation of Newsgraph has written it. */
    private static boolean isOurs(@Nullable Element meta) {
        return Xml.all(meta, "altId").stream().anyMatch(id -> "idtype:newsgraph".equals(Xml.attribute(id, "type")));
    }

    private static void readRights(Element element, NewsItem item) {
        item.copyrightHolder = Xml.all(element, "rightsInfo/copyrightHolder").stream().map(NewsMlReader::name)
                .filter(name -> name != null).findFirst().orElse(null);
        item.copyrightNotice = Xml.text(element, "rightsInfo/copyrightNotice");
        item.usageTerms = joined(element, "rightsInfo/usageTerms");
    }

    /** The text with the first of these roles that there is; an empty one stands for none. */
    private static @Nullable String ofRole(@Nullable Element meta, String tag, String... roles) {
        return Stream.of(roles).flatMap(role -> Xml.all(meta, tag).stream().filter(one -> role.equals(role(one))))
                .map(one -> Xml.text(one).orElse(null)).filter(text -> text != null).findFirst().orElse(null);
    }

    private static @Nullable String anyButCaption(@Nullable Element meta) {
        return Xml.all(meta, "description").stream().filter(one -> !role(one).endsWith("caption"))
                .map(one -> Xml.text(one).orElse(null)).filter(text -> text != null).findFirst().orElse(null);
    }

    private static List<String> creators(@Nullable Element meta) {
        return Xml.all(meta, "creator").stream().map(NewsMlReader::name).filter(Objects::nonNull).distinct().toList();
    }

    private static List<String> texts(@Nullable Element from, String path) {
        return Xml.all(from, path).stream().flatMap(one -> Xml.text(one).stream()).distinct().toList();
    }

    private static @Nullable String joined(@Nullable Element from, String path) {
        return Values.line(String.join(" ", texts(from, path)));
    }

    private static String role(Element element) {
        String role = Values.first(Xml.attribute(element, "role"), "");
        return role.substring(Math.max(role.lastIndexOf(':'), role.lastIndexOf('/')) + 1).toLowerCase(
                Locale.ROOT);
    }

    private static @Nullable String term(@Nullable Element element) {
        return Values.first(Xml.attribute(element, "qcode"), Xml.attribute(element, "uri"),
                Xml.attribute(element, "literal"));
    }

    private static @Nullable String name(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String qcode = Xml.attribute(element, "qcode");
        String own = element.children().isEmpty() ? Xml.text(element).orElse(null) : null;
        return Values.first(Xml.text(element, "name"), own, Xml.attribute(element, "literal"),
                qcode == null ? null : qcode.substring(qcode.indexOf(':') + 1), Xml.attribute(element, "uri"));
    }
}
