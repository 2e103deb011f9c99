package org.newsgraph.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;

/** RSS 2.0, with the whole text, names of writers and paging as its modules have them. */
@Singleton
class Rss {
    private final Addresses addresses;
    private final String provider;

    Rss(Addresses addresses, ExportSettings settings) {
        this.addresses = addresses;
        this.provider = settings.provider();
    }

    String write(FeedPage page) {
        Xml xml = new Xml().raw(Xml.DECLARATION)
                .open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/", "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms", FeedRights.TERMS, "xmlns:pur", FeedRights.USAGE)
                .open("channel").element("title", provider).element("link", page.first())
                .element("description", "Articles of " + provider).element("copyright", page.rights())
                .element("generator", Categories.GENERATOR)
                .element("lastBuildDate", date(page.updated()))
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", page.self())
                .empty("atom:link", "rel", "first", "href", page.first());
        if (page.next() != null) {
            xml.empty("atom:link", "rel", "next", "href", page.next());
        }
        page.articles().forEach(article -> item(xml, article));
        return xml.close().close().toString();
    }

    private void item(Xml xml, WholeArticle article) {
        ArticleRow row = article.row();
        String own = addresses.own(row);
        xml.open("item").element("title", row.headline()).element("link", own.startsWith("http") ? own : null)
                .element("guid", addresses.of(row), "isPermaLink", "false").element("pubDate", date(row.publishedAt()))
                .element("category", row.category());
        article.subjects().forEach(subject -> xml.element("category", subject.name() == null
                ? Addresses.qualified(subject)
                : subject.name(), "domain", subject.scheme()));
        Categories.write(xml, "atom:category", article);
        article.keywords().forEach(keyword -> xml.element("dc:subject", keyword));
        if (row.source() != null) {
            // The source of RSS itself must have the address of a feed, which is not known.
            xml.open("atom:source").element("atom:title", row.source()).close();
        }
        xml.element("dc:creator", row.byline())
                .element("dc:language", row.language()).element("dc:rights", article.rights());
        FeedRights.write(xml, row);
        xml.element("description", article.summary())
                .element("content:encoded", Xhtml.of(article)).close();
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
