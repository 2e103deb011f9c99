package org.newsgraph.export;

import java.time.Instant;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.SubjectRow;

/**
 * An IPTC NewsML-G2 2.34 newsItem, power conformance, with the body as XHTML. What the article names are subjects;
 * there is no word for whether it is about one or just mentions it, which the relevance gives an idea of.
 */
@Singleton
class NewsMl implements Format {
    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";
    private final Addresses addresses;
    private final String provider;

    NewsMl(Addresses addresses, ExportSettings settings) {
        this.addresses = addresses;
        this.provider = settings.provider();
    }

    @Override
    public String write(WholeArticle article) {
        ArticleRow row = article.row();
        Xml xml = new Xml().raw(Xml.DECLARATION).open("newsItem", "xmlns", NAMESPACE, "guid", addresses.of(row),
                "version", Integer.toString(row.revisionNumber()), "standard", "NewsML-G2", "standardversion", "2.34",
                "conformance", "power", "xml:lang", row.language());
        xml.empty("catalogRef", "href", CATALOG);
        rights(xml, row);
        management(xml, article);
        description(xml, article);
        body(xml, article);
        return xml.close().toString();
    }

    private static void rights(Xml xml, ArticleRow row) {
        if (row.copyrightHolder() != null || row.copyrightNotice() != null || row.usageTerms() != null) {
            xml.open("rightsInfo");
            if (row.copyrightHolder() != null) {
                xml.open("copyrightHolder", "literal", "holder").element("name", row.copyrightHolder()).close();
            }
            xml.element("copyrightNotice", row.copyrightNotice()).element("usageTerms", row.usageTerms()).close();
        }
    }

    private void management(Xml xml, WholeArticle article) {
        ArticleRow row = article.row();
        xml.open("itemMeta").empty("itemClass", "qcode", "ninat:text");
        xml.open("provider", "literal", "provider").element("name", provider).close();
        Instant embargo = article.embargoedUntil();
        xml.element("versionCreated", row.versionCreated().toString())
                .element("firstCreated", (row.publishedAtDerived() ? row.firstCreated() : row.publishedAt()).toString())
                .element("embargoed", embargo == null ? null : embargo.toString())
                .empty("pubStatus", "qcode", "stat:usable");
        if (row.category() != null) {
            xml.open("service", "uri", addresses.ofCategory(row.category())).element("name", row.category()).close();
        }
        xml.element("edNote", article.editorialNote());
        xml.close();
    }

    private void description(Xml xml, WholeArticle article) {
        ArticleRow row = article.row();
        xml.open("contentMeta");
        xml.element("urgency", row.urgency() == null ? null : row.urgency().toString());
        if (row.source() != null) {
            xml.open("infoSource", "literal", row.source()).element("name", row.source()).close();
        }
        xml.element("altId", row.getId(), "type", "idtype:newsgraph").element("altId", row.slug(), "type",
                "idtype:slug");
        xml.empty("language", "tag", row.language());
        article.keywords().forEach(keyword -> xml.element("keyword", keyword));
        article.subjects().forEach(subject -> topic(xml, subject));
        article.named().forEach(one -> subject(xml, one));
        xml.element("headline", row.headline()).element("dateline", row.dateline()).element("by", row.byline())
                .element("creditline", row.creditLine())
                .element("description", row.standfirst(), "role", "drol:summary").close();
    }

    private static void topic(Xml xml, SubjectRow subject) {
        xml.open("subject", "type", "cpnat:abstract", "uri", Addresses.ofSubject(subject), "literal",
                Addresses.qualified(subject)).element("name", subject.name()).close();
    }

    private void subject(Xml xml, Named one) {
        String own = addresses.of(one.entity(), one.identifiers());
        xml.open("subject", "uri", own, "type", switch (one.entity().getKind()) {
            case PERSON -> "cpnat:person";
            case ORGANIZATION -> "cpnat:organisation";
            case PLACE -> "cpnat:geoArea";
        }, "how", "howextr:tool", "relevance", Integer.toString(one.relevance()));
        xml.element("name", one.entity().getName());
        one.sameAs().stream().map(Addresses::uri).filter(uri -> uri != null && !uri.equals(own))
                .forEach(uri -> xml.empty("sameAs", "uri", uri));
        xml.close();
    }

    private static void body(Xml xml, WholeArticle article) {
        xml.open("contentSet")
                .open("inlineXML", "contenttype", "application/xhtml+xml", "wordcount",
                        Integer.toString(article.row().wordCount()))
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml").open("head")
                .element("title", article.row().headline()).close()
                .open("body").raw(Xhtml.of(article)).close().close().close().close();
    }
}
