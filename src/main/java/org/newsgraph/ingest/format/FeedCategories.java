package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Objects;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.QualifiedCode;

/** What an entry of a feed is about. The first category is the newspaper section, as most feeds have it; all are subjects. */
final class FeedCategories {
    /** Of the section, where Newsgraph has written the feed. */
    private static final String SECTION = "urn:x-newsgraph:category";

    private FeedCategories() {
    }

    /**
     * @param feed
     *        the element in which its generator stands; null if there is none
     */
    static void read(Element entry, @Nullable Element feed, NewsItem item) {
        List<Element> categories = Xml.all(entry, "category");
        // In RSS those of Atom, if they are there too, say more of the same.
        List<Element> ofAtom = categories.stream().filter(category -> category.hasAttr("term")).toList();
        boolean ours = "Newsgraph".equals(Xml.text(feed, "generator"));
        (ofAtom.isEmpty() ? categories : ofAtom).forEach(category -> {
            if (ours && category.hasAttr("term")) {
                readOurs(category, item);
            } else {
                readOthers(category, item);
            }
        });
    }

    private static void readOurs(Element category, NewsItem item) {
        String term = Xml.attribute(category, "term");
        String scheme = Xml.attribute(category, "scheme");
        if (SECTION.equals(scheme)) {
            item.category = term;
            return;
        }
        String uri = Xml.text(category, "dc:identifier");
        String name = Xml.attribute(category, "label");
        if (term == null || term.equals(uri) || term.equals(name)) {
            item.addSubject(scheme, null, uri, name);
        } else {
            QualifiedCode code = QualifiedCode.parse(term);
            item.addSubject(code.scheme(), code.code(), uri, name);
        }
    }

    /** A term of a scheme is a code; one without is a word, unless a label says that it is not for people. */
    private static void readOthers(Element category, NewsItem item) {
        String term = Values.first(Xml.attribute(category, "term"), Xml.text(category).orElse(null));
        String label = Xml.attribute(category, "label");
        String name = Values.first(label, term);
        String scheme = Values.first(Xml.attribute(category, "scheme"), Xml.attribute(category, "domain"));
        boolean coded = scheme != null || !Objects.equals(name, term);
        boolean address = coded && scheme == null && term != null && term.matches("(?i)https?://\\S+");
        item.category = Values.first(item.category, name);
        item.addSubject(scheme, coded && !address ? term : null, address ? term : null, name);
    }
}
