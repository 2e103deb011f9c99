package org.newsgraph.export;

import org.newsgraph.article.ArticleRow;

/** What a feed of either kind says of the rights of an article beside the notice: in words of Dublin Core and of PRISM. */
final class FeedRights {
    static final String TERMS = "http://purl.org/dc/terms/";
    static final String USAGE = "http://prismstandard.org/namespaces/prismusagerights/2.1/";

    private FeedRights() {
    }

    static void write(Xml xml, ArticleRow row) {
        xml.element("dcterms:rightsHolder", row.copyrightHolder()).element("dcterms:license", row.usageTerms())
                .element("pur:creditLine", row.creditLine());
    }
}
