package org.newsgraph.export;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.SubjectRow;

/** The section and the subjects of an article as categories of Atom, in a feed of either kind. */
final class Categories {
    /** Tells those who read a feed that its categories are as they are written here. */
    static final String GENERATOR = "Newsgraph";
    /** Of the section: no other category has it. */
    private static final String SECTION = "urn:x-newsgraph:category";

    private Categories() {
    }

    /**
     * @param element
     *        its name with the prefix that Atom has in the feed
     */
    static void write(Xml xml, String element, WholeArticle article) {
        String section = article.row().category();
        if (section != null) {
            xml.empty(element, "term", section, "scheme", SECTION, "label", section);
        }
        article.subjects().forEach(subject -> write(xml, element, subject));
    }

    /** The scheme must be a URI there. */
    private static void write(Xml xml, String element, SubjectRow subject) {
        String uri = Addresses.ofSubject(subject);
        String term = Stream.of(code(subject), uri, subject.uri(), subject.name()).filter(Objects::nonNull).findFirst()
                .orElse("");
        xml.open(element, "term", term, "scheme", Addresses.uri(subject.scheme()), "label", subject.name())
                .element("dc:identifier", subject.uri() == null ? uri : subject.uri()).close();
    }

    /** One that is the same as the name or the URI would not be taken for a code. */
    private static @Nullable String code(SubjectRow subject) {
        String code = Addresses.qualified(subject);
        boolean same = code != null && (code.equals(subject.name()) || code.equals(subject.uri()));
        return same && subject.scheme() == null ? ":" + code : code;
    }
}
