package org.newsgraph.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jsoup.nodes.Element;
import org.newsgraph.ingest.format.NewsItem.Subject;
import org.newsgraph.text.QualifiedCode;

/** What an entry of a feed is about. The first category is the newspaper section, as most feeds have it; all are subjects. */
final class FeedCategories {
    /** Of the section, where Newsgraph has written the feed. */
    private static final String SECTION = "urn:x-newsgraph:category";

    private FeedCategories() {
    }

    static void read(Element entry, NewsItem item) {
        List<Element> categories = Xml.all(entry, "category");
        if (Xml.isOurs(entry) && categories.stream().anyMatch(FeedCategories::isOfAtom)) {
            // Those of RSS are the same once more.
            categories.stream().filter(FeedCategories::isOfAtom).forEach(category -> readOurs(category, item));
        } else {
            readOthers(categories, item);
        }
    }

    private static boolean isOfAtom(Element category) {
        return category.hasAttr("term");
    }

    private static void readOurs(Element category, NewsItem item) {
        String term = Xml.attribute(category, "term");
        String address = Xml.attribute(category, "scheme");
        if (SECTION.equals(address)) {
            item.category = term;
            return;
        }
        String uri = Xml.text(category, "dc:identifier");
        String name = Xml.attribute(category, "label");
        if (term == null || term.equals(uri) || term.equals(name)) {
            item.addSubject(Values.first(Xml.text(category, "dc:source"), address), null, uri, name);
        } else {
            QualifiedCode code = QualifiedCode.read(term);
            item.addSubject(code.scheme(), code.code(), uri, name);
        }
    }

    /** Where both RSS and Atom name one, it is one subject: as that says it which has a code for it. */
    private static void readOthers(List<Element> categories, NewsItem item) {
        List<Subject> subjects = categories.stream().map(FeedCategories::subject).filter(s -> s.name() != null)
                .toList();
        item.category = subjects.isEmpty() ? null : subjects.get(0).name();
        if (categories.stream().map(FeedCategories::isOfAtom).distinct().count() > 1) {
            Map<String, Subject> byName = new LinkedHashMap<>();
            subjects.forEach(subject -> byName.merge(subject.name().toLowerCase(Locale.ROOT), subject,
                    (one, other) -> one.code() == null && other.code() != null ? other : one));
            subjects = List.copyOf(byName.values());
        }
        subjects.forEach(s -> item.addSubject(s.scheme(), s.code(), s.uri(), s.name()));
    }

    /** A term of a scheme is a code; one without is a word, unless a label says that it is not for people. */
    private static Subject subject(Element category) {
        String term = Values.first(Xml.attribute(category, "term"), Xml.text(category).orElse(null));
        String label = Xml.attribute(category, "label");
        String name = Values.first(label, term);
        String scheme = Values.first(Xml.attribute(category, "scheme"), Xml.attribute(category, "domain"));
        boolean coded = scheme != null || !Objects.equals(name, term);
        boolean address = coded && scheme == null && term != null && term.matches("(?i)https?://\\S+");
        return new Subject(scheme, coded && !address ? term : null, address ? term : null, name);
    }
}
