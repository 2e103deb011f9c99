package org.newsgraph.export;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.SubjectRow;

/** Atom (RFC 4287) with the paging of RFC 5005. */
@Singleton
class Atom {
    private final Addresses addresses;
    private final String provider;

    Atom(Addresses addresses, ExportSettings settings) {
        this.addresses = addresses;
        this.provider = settings.provider();
    }

    String write(FeedPage page) {
        Xml xml = new Xml().raw(Xml.DECLARATION).open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:dc",
                "http://purl.org/dc/elements/1.1/")
                .element("id", page.first()).element("title", provider).element("updated", page.updated().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", page.self())
                .empty("link", "rel", "first", "href", page.first());
        if (page.next() != null) {
            xml.empty("link", "rel", "next", "href", page.next());
        }
        xml.open("author").element("name", provider).close();
        page.articles().forEach(article -> entry(xml, article));
        return xml.close().toString();
    }

    /** The scheme must be a URI there. */
    private static void category(Xml xml, SubjectRow subject) {
        String uri = Addresses.ofSubject(subject);
        String term = Stream.of(Addresses.qualified(subject), uri, subject.name()).filter(Objects::nonNull).findFirst()
                .orElse("");
        xml.empty("category", "term", term, "scheme", Addresses.uri(subject.scheme()), "label", subject.name());
    }

    private void entry(Xml xml, WholeArticle article) {
        ArticleRow row = article.row();
        xml.open("entry", "xml:lang", row.language()).element("id", addresses.of(row))
                .element("title", row.headline()).element("published", row.publishedAt().toString())
                .element("updated", row.versionCreated().toString());
        if (row.byline() != null) {
            xml.open("author").element("name", row.byline()).close();
        }
        if (row.category() != null) {
            xml.empty("category", "term", row.category());
        }
        article.subjects().forEach(subject -> Atom.category(xml, subject));
        article.keywords().forEach(keyword -> xml.element("dc:subject", keyword));
        if (addresses.own(row).startsWith("http")) {
            xml.empty("link", "rel", "alternate", "href", addresses.own(row));
        }
        xml.element("rights", article.rights()).element("summary", article.summary());
        xml.open("content", "type", "xhtml").open("div", "xmlns", "http://www.w3.org/1999/xhtml")
                .raw(Xhtml.of(article.parts())).close().close().close();
    }
}
