package org.newsgraph.export;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;

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
                "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", FeedRights.TERMS, "xmlns:pur", FeedRights.USAGE)
                .element("id", page.first()).element("title", provider).element("updated", page.updated().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", page.self())
                .empty("link", "rel", "first", "href", page.first());
        if (page.next() != null) {
            xml.empty("link", "rel", "next", "href", page.next());
        }
        xml.open("author").element("name", provider).close().element("generator", Categories.GENERATOR)
                .element("rights", page.rights());
        page.articles().forEach(article -> entry(xml, article));
        return xml.close().toString();
    }

    private void entry(Xml xml, WholeArticle article) {
        ArticleRow row = article.row();
        xml.open("entry", "xml:lang", row.language()).element("id", addresses.of(row))
                .element("title", row.headline()).element("published", row.publishedAt().toString())
                .element("updated", row.versionCreated().toString());
        if (row.byline() != null) {
            xml.open("author").element("name", row.byline()).close();
        }
        Categories.write(xml, "category", article);
        article.keywords().forEach(keyword -> xml.element("dc:subject", keyword));
        if (addresses.own(row).startsWith("http")) {
            xml.empty("link", "rel", "alternate", "href", addresses.own(row));
        }
        if (row.source() != null) {
            xml.open("source").element("title", row.source()).close();
        }
        xml.element("rights", article.rights());
        FeedRights.write(xml, row);
        xml.element("summary", article.summary());
        xml.open("content", "type", "xhtml").open("div", "xmlns", "http://www.w3.org/1999/xhtml")
                .raw(Xhtml.of(article)).close().close().close();
    }
}
