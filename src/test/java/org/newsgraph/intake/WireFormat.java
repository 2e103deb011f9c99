package org.newsgraph.intake;

import java.util.Set;

/** An article with all that its format has a word for, as a provider sends its versions. */
enum WireFormat {
    NINJS("application/json", Set.of(), """
            {"uri": "%s", "version": "%s", "type": "text", %s "firstCreated": "2025-03-04T09:15:00Z", "language": "en",
             "headlines": [{"role": "main", "value": "Quay open"}], "by": "By Ana Ruiz", "located": "PORT AMBER, March 4",
             "descriptions": [{"role": "standfirst", "value": "Boats are back."}], "genres": [{"name": "Harbour"}],
             "subjects": [{"name": "election", "scheme": "medtop", "code": "20000587"},
              {"name": "boats", "rel": "keyword"}],
             "infoSources": [{"name": "Meridian Wire"}, {"name": "MW/Ruiz", "role": "creditline"}], "urgency": 4,
             "copyrightHolder": "Meridian plc", "copyrightNotice": "(c) 2025 Meridian", "usageTerms": "Print only",
             "edNote": "Check the depth", "bodies": [{"contentType": "text/html", "value":
             "<p>The quay is open.</p><p>Boats came in. %s</p>"}]}""",
            "\"signal\": \"sig:correction\",", "\"pubStatus\": \"withheld\",", "\"pubStatus\": \"canceled\",",
            "\"embargoedUntil\": \"%s\","), NEWSML("application/vnd.iptc.g2.newsitem+xml", Set.of(), """
            <nar:newsItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%s" xml:lang="en">
            <nar:rightsInfo><nar:copyrightHolder><nar:name>Meridian plc</nar:name></nar:copyrightHolder>
            <nar:copyrightNotice>(c) 2025 Meridian</nar:copyrightNotice><nar:usageTerms>Print only</nar:usageTerms>
            </nar:rightsInfo><nar:itemMeta><nar:provider literal="MW"/>%s
            <nar:versionCreated>2025-03-04T09:15:00Z</nar:versionCreated>
            <nar:firstCreated>2025-03-04T09:15:00Z</nar:firstCreated><nar:edNote>Check the depth</nar:edNote>
            <nar:service qcode="svc:h"><nar:name>Harbour</nar:name></nar:service></nar:itemMeta><nar:contentMeta>
            <nar:urgency>4</nar:urgency><nar:infoSource><nar:name>Meridian Wire</nar:name></nar:infoSource>
            <nar:creditline>MW/Ruiz</nar:creditline><nar:keyword>boats</nar:keyword>
            <nar:subject type="cpnat:abstract" qcode="medtop:20000587"><nar:name>election</nar:name></nar:subject>
            <nar:headline>Quay open</nar:headline><nar:dateline>PORT AMBER, March 4</nar:dateline>
            <nar:by>By Ana Ruiz</nar:by><nar:description role="drol:summary">Boats are back.</nar:description>
            </nar:contentMeta><nar:contentSet><nar:inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body>
            <h:p>The quay is open.</h:p><h:p>Boats came in. %s</h:p></h:body></h:html></nar:inlineXML></nar:contentSet>
            </nar:newsItem>""",
                    "<nar:signal qcode=\"sig:correction\"/>", "<nar:pubStatus qcode=\"stat:withheld\"/>",
                    "<nar:pubStatus qcode=\"stat:canceled\"/>",
                    "<nar:embargoed>%s</nar:embargoed>"), NITF("application/nitf+xml", Set.of("creditLine"), """
            <nitf xml:lang="en"><head><docdata %3$s><doc-id id-string="%1$s"/><du-key version="%2$s"/><urgency ed-urg="4"/>
            <date.issue norm="20250304T091500Z"/>%5$s<doc.copyright holder="Meridian plc"/>
            <ed-msg info="Check the depth"/><key-list><keyword key="boats"/></key-list><identified-content>
            <classifier idsrc="medtop" type="20000587" value="election"/></identified-content></docdata>
            <pubdata position.section="Harbour"/></head><body><body.head><hedline><hl1>Quay open</hl1></hedline>
            <rights>(c) 2025 Meridian<rights.limitations>Print only</rights.limitations></rights>
            <byline>By Ana Ruiz</byline><distributor>Meridian Wire</distributor>
            <dateline>PORT AMBER, March 4</dateline><abstract><p>Boats are back.</p></abstract></body.head><body.content>
            <p>The quay is open.</p><p>Boats came in. %4$s</p></body.content></body></nitf>""",
                            "<correction info=\"A word was wrong.\"/>", "management-status=\"withheld\"",
                            "management-status=\"canceled\"", "<date.release norm=\"%s\"/>"), JSON_LD(
                                    "application/ld+json", Set.of("urgency", "editorialNote"), """
            {"@context": "https://schema.org", "@type": "NewsArticle", "@id": "%s", "version": %s, %s "inLanguage": "en",
             "datePublished": "2025-03-04T09:15:00Z", "headline": "Quay open", "description": "Boats are back.",
             "author": [{"@type": "Person", "name": "Ana Ruiz"}], "dateline": "PORT AMBER, March 4",
             "articleSection": "Harbour", "keywords": ["boats"], "about": [{"@type": "DefinedTerm", "name": "election",
              "termCode": "20000587", "inDefinedTermSet": "medtop"}], "publisher": {"name": "Meridian Wire"},
             "copyrightHolder": {"name": "Meridian plc"}, "copyrightNotice": "(c) 2025 Meridian",
             "usageInfo": "Print only", "creditText": "MW/Ruiz",
             "articleBody": "The quay is open.\\n\\nBoats came in. %s"}""",
                                    "\"correction\": \"A word was wrong.\",", "\"creativeWorkStatus\": \"Withheld\",",
                                    "\"creativeWorkStatus\": \"Canceled\",",
                                    "\"conditionsOfAccess\": \"Embargoed until %s.\","), HTML("text/html",
                                            JSON_LD.wordless,
                                            "<html><head><title>Quay</title><script type=\"application/ld+json\">"
                                                    + JSON_LD.document
                                                    + "</script></head><body><nav>Home</nav><article><p>The quay is open.</p>"
                                                    + "<p>Boats came in. %4$s</p></article></body></html>",
                                            JSON_LD.correction, JSON_LD.withheld, JSON_LD.kill,
                                            JSON_LD.embargo), MARKDOWN("text/markdown", Set.of("subjects"), """
            ---
            uri: %s
            version: %s
            %s
            title: "Quay open"
            description: Boats are back.
            byline: By Ana Ruiz
            dateline: PORT AMBER, March 4
            date: 2025-03-04T09:15:00Z
            lang: en
            category: Harbour
            tags: [boats]
            source: Meridian Wire
            copyrightHolder: Meridian plc
            copyright: (c) 2025 Meridian
            usageTerms: Print only
            credit: MW/Ruiz
            urgency: 4
            editorialNote: Check the depth
            ---
            The quay is open.

            Boats came in. %s
            """, "correction: A word was wrong.", "status: withheld", "status: canceled", "embargo: %s"), ATOM(
                                                    "application/atom+xml",
                                                    Set.of("dateline", "urgency", "editorialNote", "subjects"),
                                                    """
                    <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"
                    xmlns:t="http://purl.org/dc/terms/" xmlns:u="http://prismstandard.org/namespaces/prismusagerights/2.1/"
                    xmlns:d="http://purl.org/dc/elements/1.1/"><a:title>Others</a:title><a:entry xml:lang="en"><a:id>%1$s</a:id>
                    <a:updated>2025-03-04T09:%2$s5:00Z</a:updated><a:published>2025-03-04T09:15:00Z</a:published>%3$s
                    <a:title>Quay open</a:title><a:author><a:name>By Ana Ruiz</a:name></a:author>
                    <a:category term="Harbour"/><d:subject>boats</d:subject><a:source><a:title>Meridian Wire</a:title></a:source>
                    <a:rights>%5$s(c) 2025 Meridian</a:rights><t:rightsHolder>Meridian plc</t:rightsHolder>
                    <t:license>Print only</t:license><u:creditLine>MW/Ruiz</u:creditLine><a:summary>Boats are back.</a:summary><a:content type="html">
                    &lt;p&gt;The quay is open.&lt;/p&gt;&lt;p&gt;Boats came in. %4$s&lt;/p&gt;</a:content></a:entry></a:feed>""",
                                                    null, "<app:control><app:draft>yes</app:draft></app:control>", """
                    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:gone="http://purl.org/atompub/tombstones/1.0">
                    <gone:deleted-entry ref="%s" when="2025-03-04T09:%s5:00Z"/></feed>""",
                                                    "Embargoed until %s. "), RSS("application/rss+xml", ATOM.wordless, """
            <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"
            xmlns:u="http://prismstandard.org/namespaces/prismusagerights/2.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Others</title><language>en</language><item><guid isPermaLink="false">%1$s</guid>
            <title>Quay open</title><pubDate>Tue, 04 Mar 2025 09:15:00 +0000</pubDate><category>Harbour</category>
            <d:creator>By Ana Ruiz</d:creator><d:subject>boats</d:subject><source url="https://a.example/">Meridian Wire</source>
            <d:rights>%5$s(c) 2025 Meridian</d:rights><t:rightsHolder>Meridian plc</t:rightsHolder>
            <t:license>Print only</t:license><u:creditLine>MW/Ruiz</u:creditLine><description>Boats are back.</description><c:encoded><![CDATA[
            <p>The quay is open.</p><p>Boats came in. %4$s</p>]]></c:encoded></item></channel></rss>""",
                                                            null, null, null, "Embargoed until %s. ");

    final String mediaType;
    /** Fields that the format has no word for. */
    final Set<String> wordless;
    private final String document;
    private final String correction;
    private final String withheld;
    private final String kill;
    private final String embargo;

    WireFormat(String mediaType, Set<String> wordless, String document, String correction, String withheld,
            String kill, String embargo) {
        this.mediaType = mediaType;
        this.wordless = wordless;
        this.document = document;
        this.correction = correction;
        this.withheld = withheld;
        this.kill = kill;
        this.embargo = embargo;
    }

    String version(String uri, int version, String words) {
        return document.formatted(uri, version, "", words, "");
    }

    String correction(String uri, int version, String words) {
        return with(uri, version, words, correction);
    }

    String withheld(String uri, int version) {
        return document.formatted(uri, version, withheld, "Perhaps.", "");
    }

    String kill(String uri, int version) {
        return this == ATOM ? kill.formatted(uri, version) : document.formatted(uri, version, kill, "Never.", "");
    }

    String embargoed(String uri, int version, String until) {
        return with(uri, version, "Not yet.", embargo.formatted(until));
    }

    private String with(String uri, int version, String words, String more) {
        boolean apart = document.contains("%5$s");
        return document.formatted(uri, version, apart ? "" : more, words, apart ? more : "");
    }
}
