package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.EmbargoNotice;

/**
 * Whose an entry of a feed is and what may be done with it: in the words of Atom and Dublin Core, of PRISM's usage rights, and
 * of licences. Those of Media RSS are about pictures.
 */
final class FeedRights {
    private static final List<String> LICENCES = List.of("dc:license", "pur:permissions", "pur:restrictions",
            "pur:agreement", "cc:license");
    private static final Set<String> PAGES = Set.of("license", "copyright");

    private FeedRights() {
    }

    static void read(Element entry, FeedWords feed, NewsItem item) {
        item.copyrightNotice = Values.first(Xml.text(entry, "rights"), Xml.text(entry, "dc:rights"),
                Xml.text(entry, "pur:copyright"), Xml.text(entry, "copyright"), Xml.text(entry, "source/rights"),
                feed.rights());
        readEmbargo(entry, item);
        item.copyrightHolder = Values.first(Xml.text(entry, "dc:rightsHolder"), Xml.text(entry, "pur:rightsOwner"));
        item.usageTerms = Stream.concat(LICENCES.stream().map(name -> said(entry, name)), Stream.of(page(entry)))
                .filter(Objects::nonNull).findFirst().orElse(null);
        item.creditLine = Xml.text(entry, "pur:creditLine");
    }

    /** A term of RDF is named by its address alone. */
    private static @Nullable String said(Element entry, String name) {
        return Values.first(Xml.text(entry, name), Xml.attribute(entry, name, "resource"));
    }

    /** RFC 4946. */
    private static @Nullable String page(Element entry) {
        return Xml.all(entry, "link").stream().filter(link -> PAGES.contains(link.attr("rel")))
                .map(link -> Xml.attribute(link, "href")).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Most feeds have no place for it but the rights. */
    private static void readEmbargo(Element entry, NewsItem item) {
        String notice = item.copyrightNotice;
        item.embargoedUntil = notice == null ? null : EmbargoNotice.until(notice).orElse(null);
        if (item.embargoedUntil != null) {
            item.copyrightNotice = Values.line(EmbargoNotice.without(notice));
        } else {
            Values.embargo(item, "pur:embargoDate", Xml.text(entry, "pur:embargoDate"));
        }
    }
}
