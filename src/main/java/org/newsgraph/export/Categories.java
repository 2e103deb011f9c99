package org.newsgraph.export;

import java.nio.charset.StandardCharsets;
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

    /** The scheme must be a URI there: what it is else stands with the code, or apart. */
    private static void write(Xml xml, String element, SubjectRow subject) {
        String term = Stream.of(code(subject), subject.uri(), subject.name()).filter(Objects::nonNull).findFirst()
                .orElse("");
        String scheme = Addresses.uri(subject.scheme());
        boolean apart = subject.code() == null && !Objects.equals(scheme, subject.scheme());
        xml.open(element, "term", term, "scheme", scheme, "label", subject.name())
                .element("dc:identifier", subject.uri() == null ? Addresses.ofSubject(subject) : subject.uri())
                .element("dc:source", apart ? subject.scheme() : null).close();
    }

    /** One that is the same as the name or the URI would not be taken for a code: it is written otherwise then. */
    private static @Nullable String code(SubjectRow subject) {
        String code = Addresses.qualified(subject);
        boolean same = code != null && (code.equals(subject.name()) || code.equals(subject.uri()));
        if (!same) {
            return code;
        }
        return subject.scheme() == null ? ":" + code : escaped(subject.scheme()) + ":" + subject.code();
    }

    /** All of it, though nothing asks for that. */
    private static String escaped(String scheme) {
        StringBuilder escaped = new StringBuilder();
        for (byte part : scheme.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("%%%02x".formatted(part));
        }
        return escaped.toString();
    }
}
