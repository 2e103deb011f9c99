package org.newsgraph.ingest.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads IPTC NITF. */
final class NitfReader {
    private static final Pattern AT_ONCE = Pattern.compile("(?i)(?:(?:for )?immediate(?:ly)?(?: release)?|now|today"
            + "|(?:on|upon|at) (?:receipt|delivery)|none|n/?a|\\W+)[.!]?");

    private NitfReader() {
    }

    static NewsItem read(Element nitf) {
        NewsItem item = new NewsItem();
        readInto(item, nitf);
        return item;
    }

    /** What the item has already is kept: an envelope around the document says it. */
    static void readInto(NewsItem item, Element nitf) {
        readData(Xml.first(nitf, "head/docdata"), item);
        readHead(nitf, item);
        readTopics(nitf, item);
        List<TextBlock> blocks = new ArrayList<>();
        Xml.all(nitf, "body/body.content").forEach(content -> blocks.addAll(HtmlBlocks.of(content)));
        Xml.all(nitf, "body/body.end").forEach(end -> blocks.addAll(HtmlBlocks.of(end)));
        item.blocks = blocks;
        Blocks.dropHeadline(item);
    }

    private static void readData(@Nullable Element data, NewsItem item) {
        item.uri = Values.first(item.uri, Xml.attribute(data, "doc-id", "id-string"));
        item.version = Values.first(item.version, Xml.attribute(data, "du-key", "version"),
                Xml.attribute(data, "du-key", "part"));
        String issue = Xml.attribute(data, "date.issue", "norm");
        String release = release(data);
        Instant issued = Values.date(item, "date.issue", issue);
        Instant released = Values.latest(item, "date.release", release);
        if (release != null && released == null) {
            item.held = true;
            item.note("EMBARGO_WITHOUT_END", "date.release does not say from when on: the article is withheld");
        }
        item.publishedAt = Values.first(item.publishedAt, issued, released);
        item.updatedAt = Values.first(item.updatedAt, issued);
        // In autumn the same words are two moments, since an end is read as the later one: that is no embargo.
        boolean later = released != null && issued != null && released.isAfter(issued) && !release.equals(issue);
        String status = Xml.attribute(data, "management-status");
        if (item.embargoedUntil == null && (later || "embargoed".equalsIgnoreCase(status))) {
            item.embargoedUntil = released;
        }
        item.status = Values.first(item.status, Values.status(item, status));
        item.urgency = Values.first(item.urgency, Values.urgency(item, Xml.attribute(data, "urgency", "ed-urg")));
        item.editorialNote = Values.first(item.editorialNote, Xml.attribute(data, "ed-msg", "info"));
        item.copyrightHolder = Values.first(item.copyrightHolder, Xml.attribute(data, "doc.copyright", "holder"),
                Xml.attribute(data, "doc.rights", "owner"));
        item.correction |= Xml.first(data, "correction") != null;
        item.correctionNotice = Values.first(item.correctionNotice, Xml.attribute(data, "correction", "info"));
    }

    /** In words, if not as it should be: they may say that there is nothing to wait for. */
    private static @Nullable String release(@Nullable Element data) {
        String words = Xml.text(data, "date.release");
        return Values.first(Xml.attribute(data, "date.release", "norm"),
                words == null || AT_ONCE.matcher(words).matches() ? null : words);
    }

    private static void readHead(Element nitf, NewsItem item) {
        Element head = Xml.first(nitf, "body/body.head");
        item.headline = Values.first(item.headline, Xml.text(head, "hedline/hl1"), Xml.text(nitf, "head/title"));
        readIntroduction(head, item);
        item.dateline = Values.first(item.dateline, Xml.text(head, "dateline"));
        item.source = Values.first(item.source, Xml.text(head, "distributor"),
                Xml.attribute(nitf, "head/docdata/doc-id", "regsrc"));
        item.copyrightHolder = Values.first(item.copyrightHolder, Xml.text(head, "rights/rights.owner"));
        item.copyrightNotice = Values.first(item.copyrightNotice, rights(Xml.first(head, "rights")),
                note(head, "cpyrt"));
        item.editorialNote = Values.first(item.editorialNote, note(head, "editorsnote"));
        item.usageTerms = Values.first(item.usageTerms, Xml.text(head, "rights/rights.limitations"));
        item.category = Values.first(item.category, Xml.attribute(nitf, "head/pubdata", "position.section"),
                meta(nitf, "category"));
        item.language = Values.first(item.language, Xml.attribute(nitf, "xml:lang"), Xml.attribute(nitf, "baselang"),
                Xml.attribute(nitf, "body", "xml:lang"), Xml.attribute(nitf, "body/body.content", "xml:lang"));
    }

    /** Writers of a joint report have a byline each. */
    private static void readIntroduction(@Nullable Element head, NewsItem item) {
        if (item.standfirst == null) {
            item.standfirst = Joined.standfirst(item, all(head, "hedline/hl2"), paragraphs(head, "abstract"));
        }
        if (item.byline == null) {
            item.byline = Joined.byline(item, all(head, "byline"));
        }
    }

    /** What its own elements say is known from there. */
    private static @Nullable String rights(@Nullable Element rights) {
        if (rights == null) {
            return null;
        }
        Element rest = rights.clone();
        rest.children().stream().filter(child -> child.tagName().startsWith("rights.")).forEach(Element::remove);
        return Xml.text(rest).orElse(null);
    }

    private static @Nullable String note(@Nullable Element head, String which) {
        return Xml.all(head, "note").stream().filter(note -> which.equals(note.attr("noteclass")))
                .map(note -> Xml.text(note).orElse(null)).filter(text -> text != null).findFirst().orElse(null);
    }

    private static List<String> paragraphs(@Nullable Element head, String path) {
        return Xml.all(head, path).stream().flatMap(part -> HtmlBlocks.of(part).stream()).map(TextBlock::text)
                .toList();
    }

    /** What was the headline before it was shortened is said by the headline (Associated Press). */
    private static List<String> all(@Nullable Element head, String path) {
        return Xml.all(head, path).stream().filter(part -> !"originalHeadline".equals(part.id()))
                .map(NitfReader::spaced).flatMap(Optional::stream).distinct().toList();
    }

    /** What somebody is stands apart from the name. */
    private static Optional<String> spaced(Element part) {
        Element copy = part.clone();
        copy.children().stream().filter(child -> child.tagName().equals("byttl"))
                .forEach(title -> title.prependText(" "));
        return Xml.text(copy);
    }

    private static @Nullable String meta(Element nitf, String name) {
        return Xml.all(nitf, "head/meta").stream().filter(meta -> meta.attr("name").endsWith(name))
                .map(meta -> Xml.attribute(meta, "content")).filter(value -> value != null).findFirst().orElse(null);
    }

    private static void readTopics(Element nitf, NewsItem item) {
        Xml.all(nitf, "head/docdata/key-list/keyword")
                .forEach(keyword -> item.addKeyword(Xml.attribute(keyword, "key")));
        Xml.all(nitf, "head/tobject/tobject.subject").forEach(subject -> item.addSubject(
                Xml.attribute(subject, "tobject.subject.ipr"),
                Values.first(Xml.attribute(subject, "tobject.subject.refnum"),
                        Xml.attribute(subject, "tobject.subject.code")),
                null, Values.first(Xml.attribute(subject, "tobject.subject.detail"),
                        Xml.attribute(subject, "tobject.subject.matter"),
                        Xml.attribute(subject, "tobject.subject.type"))));
        Xml.all(nitf, "head/docdata/identified-content/classifier").forEach(classifier -> item.addSubject(
                Xml.attribute(classifier, "idsrc"), Xml.attribute(classifier, "type"), null,
                Xml.attribute(classifier, "value")));
    }
}
