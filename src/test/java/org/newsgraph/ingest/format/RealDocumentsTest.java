package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.format.NewsItem.Subject;

/** What real senders do that no specification has in its examples. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealDocumentsTest {
    private static NewsItem read(String text, DocumentForm form) {
        return Samples.read(text, form).get(0).item();
    }

    private static NewsItem rss(String item) {
        return read("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Coast</title><item>" + item
                + "</item></channel></rss>", DocumentForm.XML);
    }

    private static NewsItem atom(String entry) {
        return read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Coast</title><entry>" + entry
                + "</entry></feed>", DocumentForm.XML);
    }

    private static NewsItem newsMl(String meta, String content) {
        return read("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a\"><catalogRef href=\"x\"/>"
                + "<catalog><scheme alias=\"my\" uri=\"http://my.example/\"/></catalog><contentMeta>" + meta
                + "</contentMeta><contentSet>" + content + "</contentSet></newsItem>", DocumentForm.XML);
    }

    @Test
    void xml_that_says_utf_16_in_bytes_that_are_not_is_utf_8() {
        String xml = "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Caf\u00e9</title>"
                + "<guid>urn:a</guid></item></channel></rss>";
        assertThat(read(xml, DocumentForm.XML).headline).isEqualTo("Caf\u00e9");
        assertThat(
                DocumentReader.read(xml.getBytes(StandardCharsets.UTF_16), "", DocumentForm.XML).get(0).item().headline)
                .isEqualTo("Caf\u00e9");
        assertThat(DocumentReader.read(xml.getBytes(StandardCharsets.UTF_16LE), "", DocumentForm.XML).get(0)
                .item().headline).isEqualTo("Caf\u00e9");
        assertThat(read("<meta charset=utf-16><title>Caf\u00e9</title><p>Open.", DocumentForm.HTML).headline)
                .isEqualTo("Caf\u00e9");
    }

    @Test
    void quotation_marks_of_windows_are_read_in_what_calls_itself_latin() {
        byte[] page = "<meta charset=iso-8859-1><title>\u201cOpen\u201d</title><p>Caf\u00e9 \u2013 open."
                .getBytes(Charset.forName("windows-1252"));
        NewsItem item = DocumentReader.read(page, "text/html", DocumentForm.HTML).get(0).item();
        assertThat(item.headline).isEqualTo("\u201cOpen\u201d");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Caf\u00e9 \u2013 open.");
    }

    @ParameterizedTest
    @CsvSource({"shift_jis, windows-31j, \u2460\u3231\u9AD9", "euc-kr, x-windows-949, \uB620",
            "gb2312, GB18030, \u9555\u20AC",
            "iso-8859-9, windows-1254, \u201C\u0131\u201D", "tis-620, x-windows-874, \u0E01\u2026"})
    void what_windows_writes_under_the_name_of_a_smaller_set_is_read(String name, String written, String words) {
        byte[] text = words.getBytes(Charset.forName(written));
        assertThat(DocumentReader.read(text, "text/plain; charset=" + name, DocumentForm.PLAIN_TEXT).get(0)
                .item().plainText).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- <meta charset=koi8-r> -->", "<script>m = '<meta charset=koi8-r>';</script>"})
    void an_encoding_in_a_comment_or_a_script_is_not_that_of_the_page(String before) {
        assertThat(read(before + "<meta charset=utf-8><title>\u00dcber Zo\u00eb</title><p>Open.",
                DocumentForm.HTML).headline).isEqualTo("\u00dcber Zo\u00eb");
        assertThat(read(before + "<title>\u00dcber Zo\u00eb</title><p>Open.", DocumentForm.HTML).headline)
                .isEqualTo("\u00dcber Zo\u00eb");
    }

    @Test
    void a_deleted_entry_of_atom_may_be_a_document() {
        NewsItem item = read("<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" ref=\"urn:a\""
                + " when=\"2025-03-04T09:15:00Z\"><at:comment>Gone.</at:comment></at:deleted-entry>", DocumentForm.XML);
        assertThat(item).extracting("uri", "status", "editorialNote").containsExactly("urn:a",
                NewsItem.Status.CANCELED, "Gone.");
    }

    @Test
    void plain_text_in_a_feed_keeps_its_paragraphs() {
        assertThat(
                Samples.blocks(rss("<guid>urn:a</guid><description>One.\n\nTwo,\nstill two.\n \nThree.</description>")))
                .containsExactly("PARAGRAPH One.", "PARAGRAPH Two, still two.", "PARAGRAPH Three.");
        assertThat(Samples.blocks(atom("<id>urn:a</id><content type=\"text\">1 &lt;b&gt; 2\n\nTwo.</content>")))
                .containsExactly("PARAGRAPH 1 <b> 2", "PARAGRAPH Two.");
        assertThat(Samples.blocks(rss("<guid>urn:a</guid><description>One&#13;&#10;still one.&#13;&#10; &#13;&#10;Two."
                + "</description>"))).containsExactly("PARAGRAPH One still one.", "PARAGRAPH Two.");
    }

    @Test
    void html_that_a_feed_calls_text_is_read_as_html_if_it_begins_with_a_block() {
        assertThat(Samples.blocks(atom("<id>urn:a</id><content type=\"text\"> &lt;p class=\"x\"&gt;One.&lt;/p&gt;"
                + "&lt;p&gt;A &amp;amp; B.</content>"))).containsExactly("PARAGRAPH One.", "PARAGRAPH A & B.");
        assertThat(Samples.blocks(atom("<id>urn:a</id><content type=\"text\">Write &lt;p&gt; first.</content>")))
                .containsExactly("PARAGRAPH Write <p> first.");
    }

    @Test
    void characters_of_html_may_have_digits_or_long_names() {
        assertThat(
                rss("<guid>urn:a</guid><title>2&amp;frac12; km&amp;sup2; &amp;CounterClockwiseContourIntegral; &amp;1;"
                        + "</title>").headline)
                .isEqualTo("2\u00bd km\u00b2 \u2233 &1;");
        assertThat(Samples.blocks(rss("<guid>urn:a</guid><description>2&amp;frac12; km</description>")))
                .containsExactly("PARAGRAPH 2\u00bd km");
    }

    @Test
    void markup_of_every_kind_in_a_feed_is_read() {
        assertThat(Samples.blocks(rss("<guid>urn:a</guid><content:encoded><![CDATA[<!-- ad --><h2>Why</h2><p>A&nbsp;B."
                + "<p>C &amp; D.]]></content:encoded>"))).containsExactly("HEADING2 Why", "PARAGRAPH A B.",
                        "PARAGRAPH C & D.");
        assertThat(Samples.blocks(atom("<id>urn:a</id><content type=\"xhtml\"><x:div"
                + " xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:p>One.</x:p><x:ul><x:li>Two</x:li></x:ul></x:div>"
                + "</content>"))).containsExactly("PARAGRAPH One.", "LIST_ITEM - Two");
        assertThat(Samples.blocks(atom("<id>urn:a</id><content type=\"text/html\">&lt;p&gt;One.</content>")))
                .containsExactly("PARAGRAPH One.");
    }

    @Test
    void what_only_a_program_can_show_is_no_text() {
        NewsItem item = atom(
                "<id>urn:a</id><summary>In short.</summary><content type=\"image/png\">iVBORw0KGgo=</content>");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH In short.");
        assertThat(newsMl("", "<inlineData contenttype=\"application/json\">{}</inlineData>"
                + "<inlineData contenttype=\"text/plain\"> </inlineData><inlineData contenttype=\"text/plain\">Text.</inlineData>").plainText)
                .isEqualTo("Text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "TEXT", "text/plain", "Text/Plain; charset=utf-8", "application/text"})
    void text_in_newsml_is_text_however_the_sender_says_so(String type) {
        assertThat(newsMl("", "<inlineData contenttype=\"image/svg+xml\">No.</inlineData><inlineData"
                + " contenttype=\"application/vnd.oasis.opendocument.text\">No.</inlineData><inlineData"
                + " contenttype=\"text/html\"> </inlineData><inlineData contenttype=\"" + type
                + "\">Text.</inlineData>").plainText).isEqualTo("Text.");
    }

    @Test
    void an_author_of_atom_in_rss_is_a_name() {
        assertThat(rss("<guid>urn:a</guid><title>T</title><atom:author><atom:name>Ana Ruiz</atom:name>"
                + "<atom:email>a@b.example</atom:email></atom:author>").byline).isEqualTo("Ana Ruiz");
        assertThat(atom("<id>urn:a</id><title>T</title><source><author><name>Jon Ek</name></author></source>").byline)
                .isEqualTo("Jon Ek");
    }

    @Test
    void nitf_has_several_bylines_decks_and_subjects_of_a_scheme() {
        NewsItem item = read("<nitf baselang=\"en-GB\"><head><tobject><tobject.subject tobject.subject.ipr=\"IPTC\""
                + " tobject.subject.refnum=\"04000000\"/></tobject></head><body><body.head><hedline><hl1>Quay open</hl1>"
                + "<hl2>After a year</hl2><hl2>Boats wait</hl2></hedline><byline>By Ana Ruiz<byttl>Staff</byttl></byline>"
                + "<byline>By Jon Ek</byline></body.head><body.content><media><media-caption>No.</media-caption></media>"
                + "<p>Open.</p></body.content></body></nitf>", DocumentForm.XML);
        assertThat(item).extracting("headline", "standfirst", "byline", "language").containsExactly("Quay open",
                "After a year; Boats wait", "By Ana Ruiz Staff, By Jon Ek", "en-GB");
        assertThat(item.subjects).containsExactly(new Subject("IPTC", "04000000", null, null));
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Open.");
    }

    @Test
    void the_signature_below_a_text_of_WordPress_is_no_part_of_it() {
        String text = "<p>The quay is open.</p><p>%s</p>";
        String signature = "The post <a href=\"x\">Mayor&#8217;s quay</a> appeared first on <a href=\"y\">The Quay</a>.";
        String feed = "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Quay</title><item>"
                + "<guid>https://quay.example/?p=1</guid><title>Mayor&#8217;s quay</title><content:encoded><![CDATA[%s]]>"
                + "</content:encoded></item></channel></rss>";
        assertThat(Samples.blocks(read(feed.formatted(text.formatted(signature)), DocumentForm.XML)))
                .containsExactly("PARAGRAPH The quay is open.");
        assertThat(Samples.blocks(read(feed.formatted(text.formatted(signature.replace("The Quay", "The Post"))),
                DocumentForm.XML))).hasSize(2);
    }

    @Test
    void what_a_letter_of_Substack_asks_of_its_readers_is_no_part_of_it() {
        NewsItem item = read(
                "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item><title>Quay</title>"
                        + "<content:encoded><![CDATA[<p>The quay is open.</p><div class=\"subscription-widget-wrap-editor\" "
                        + "data-attrs=\"{}\"><div class=\"subscription-widget show-subscribe\"><div class=\"preamble\"><p "
                        + "class=\"cta-caption\">Thanks for reading Quay! Subscribe for free.</p></div><form></form></div></div>"
                        + "<p class=\"button-wrapper\"><a class=\"button primary\" href=\"x\"><span>Subscribe now</span></a></p>"
                        + "<div class=\"captioned-button-wrap\"><div class=\"preamble\"><p>This post is public.</p></div></div>"
                        + "<p>Thanks for reading the meter, she said.</p>]]></content:encoded></item></channel></rss>",
                DocumentForm.XML);
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The quay is open.",
                "PARAGRAPH Thanks for reading the meter, she said.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1<frac><numer>1</numer><denom>2</denom></frac> cups | 1 1/2 cups",
            "a <frac><frac-num>3</frac-num><frac-sep>/</frac-sep><denom>4</denom></frac> | a 3/4"})
    void a_fraction_of_nitf_has_a_stroke_and_stands_apart_from_a_whole_number(String written, String read) {
        assertThat(Samples.blocks(read("<nitf><body><body.content><p>" + written + "</p></body.content></body></nitf>",
                DocumentForm.XML))).containsExactly("PARAGRAPH " + read);
    }

    @Test
    void a_correction_of_nitf_says_what_was_wrong() {
        assertThat(read("<nitf><head><docdata><correction info=\"Ten boats, not nine.\"/></docdata></head><body>"
                + "<body.content><p>Ten.</p></body.content></body></nitf>", DocumentForm.XML).correctionNotice)
                .isEqualTo("Ten boats, not nine.");
    }

    @Test
    void content_of_newsml_may_be_in_base64() {
        String item = "<newsItem guid=\"urn:a\"><contentSet><inlineData contenttype=\"text/plain\" "
                + "encoding=\"http://www.w3.org/2000/09/xmldsig#base64\">%s</inlineData></contentSet></newsItem>";
        assertThat(read(item.formatted("VGhlIHF1YXkg\n aXMgb3Blbi4="), DocumentForm.XML).plainText)
                .isEqualTo("The quay is open.");
        assertThat(Samples.read("<newsMessage><itemSet>" + item.formatted("/w==") + "</itemSet></newsMessage>",
                DocumentForm.XML).get(0).problem().reason()).isEqualTo(BadDocument.Reason.ENCODING);
    }

    @Test
    void a_text_of_atom_that_is_said_to_be_plain_is_plain() {
        assertThat(Samples.blocks(
                atom("<id>urn:a</id><content type=\"text/plain\">Sizes &lt;b&gt; and a &amp;amp; b.</content>")))
                .containsExactly("PARAGRAPH Sizes <b> and a &amp; b.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>Boats wait.</p><p>Continue reading Quay open</p> | Boats wait.",
            "<p>Boats wait.</p><p>Open.</p><p>All came.</p> | Boats wait.", "<p>Open.</p><p>All came.</p> | ",
            "<p>One.</p><p>Two.</p> | One. Two."})
    void a_summary_ends_where_the_text_or_the_way_to_it_begins(String summary, String standfirst) {
        String escaped = "<summary type=\"html\"><![CDATA[" + summary + "]]></summary><content type=\"html\"><![CDATA["
                + "<p>A boat.</p><p>Open.</p><p>All came.</p>]]></content>";
        assertThat(atom(escaped).standfirst).isEqualTo(standfirst);
    }

    @Test
    void a_page_that_has_a_form_to_subscribe_is_no_such_form_and_readings_are_no_words() {
        assertThat(Samples.blocks(read("<body class=\"has-subscription-widget\"><p>The <ruby>quay<rp>(</rp><rt>kay</rt>"
                + "</ruby> is open.</p>", DocumentForm.HTML))).containsExactly("PARAGRAPH The quay is open.");
    }

    @Test
    void the_headline_stands_in_the_article_whose_text_is_read() {
        assertThat(read(
                "<article><h1>Other</h1><div itemprop=articleBody>No.</div></article><article><h1>Quay open</h1>"
                        + "<div itemprop=articleBody>Boats came in at noon.</div></article>",
                DocumentForm.HTML).headline)
                .isEqualTo("Quay open");
    }

    @Test
    void who_is_quoted_stands_in_the_footer_of_the_quotation_and_other_footers_are_none_of_the_text() {
        assertThat(Samples
                .blocks(read("<article><p>The quay is open.</p><aside><p>Read on</p></aside><blockquote><p>At last."
                        + "</p><div><footer>\u2014 Tilda Rosvall</footer></div></blockquote><div><footer>Share</footer></div>"
                        + "<footer>Tags</footer></article>", DocumentForm.HTML)))
                .containsExactly("PARAGRAPH The quay is open.",
                        "QUOTE At last.", "QUOTE \u2014 Tilda Rosvall");
    }

    @Test
    void json_ld_may_say_things_twice_in_several_languages_and_in_parts_beside_other_things() {
        List<ReadItem> items = Samples.read("[{\"@type\": [\"NewsArticle\"], \"headline\": [{\"@value\": \"Quay open\","
                + " \"@language\": \"en\"}, {\"@value\": \"Kai offen\", \"@language\": \"de\"}],"
                + " \"schema:headline\": \"QUAY\", \"articleBody\": \"T.\", \"author\": {\"givenName\": \"Ana\","
                + " \"familyName\": \"Ruiz\"}}, {\"@type\": \"Person\", \"name\": \"Ana Ruiz\"}]", DocumentForm.JSON);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).item()).extracting("headline", "byline").containsExactly("Quay open", "By Ana Ruiz");
    }

    @Test
    void a_summary_of_several_paragraphs_is_the_standfirst() {
        assertThat(atom("<id>urn:a</id><summary type=\"html\">&lt;p&gt;Boats are back.&lt;/p&gt;&lt;p&gt;So are gulls."
                + "&lt;/p&gt;</summary><content type=\"html\">&lt;p&gt;Open.&lt;/p&gt;</content>").standfirst)
                .isEqualTo("Boats are back. So are gulls.");
    }

    @Test
    void each_article_of_a_graph_is_one() {
        String one = "{\"@type\": \"NewsArticle\", \"@id\": \"urn:%s\", \"articleBody\": \"T.\"}";
        assertThat(Samples.read("{\"@context\": \"https://schema.org\", \"@graph\": [" + one.formatted("a") + ", "
                + one.formatted("b") + "]}", DocumentForm.JSON)).extracting(read -> read.item().uri)
                .containsExactly("urn:a", "urn:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": {\"@value\": \"Quay\", "
                    + "\"@language\": \"en\"}, \"articleBody\": {\"@value\": \"T.\"}, \"author\": {\"name\": [\"Ana Ruiz\"]}}",
            "{\"@context\": {\"schema\": \"http://schema.org/\"}, \"@type\": \"schema:NewsArticle\", \"schema:headline\": "
                    + "\"Quay\", \"schema:articleBody\": \"T.\", \"schema:author\": {\"schema:name\": \"Ana Ruiz\"}}",
            "[{\"@type\": [\"http://schema.org/NewsArticle\"], \"http://schema.org/headline\": [{\"@value\": \"Quay\"}], "
                    + "\"http://schema.org/articleBody\": [{\"@value\": \"T.\"}], \"http://schema.org/author\": "
                    + "[{\"http://schema.org/name\": [{\"@value\": \"Ana Ruiz\"}]}]}]"})
    void json_ld_may_be_written_in_other_ways(String document) {
        NewsItem item = read(document, DocumentForm.JSON);
        assertThat(item).extracting("headline", "plainText", "byline").containsExactly("Quay", "T.", "By Ana Ruiz");
    }

    @Test
    void the_headline_of_a_page_of_several_articles_is_that_of_its_text() {
        NewsItem item = read("<body><article><h1>Teaser</h1><p>Short.</p></article><article><h1>Quay</h1><p>The quay is"
                + " open again, and boats are back.</p></article></body>", DocumentForm.HTML);
        assertThat(item.headline).isEqualTo("Quay");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The quay is open again, and boats are back.");
    }

    @Test
    void whose_the_pictures_are_is_not_the_source_of_the_text() {
        assertThat(read(
                "{\"uri\": \"urn:a\", \"body_text\": \"T.\", \"infosources\": [{\"role\": \"Bildbyline\", \"name\":"
                        + " \"Holm\"}, {\"name\": \"Quay AB\"}]}",
                DocumentForm.JSON).source).isEqualTo("Quay AB");
    }

    @Test
    void what_a_page_of_WordPress_sets_around_a_text_is_no_part_of_it() {
        assertThat(Samples.blocks(read("<body><article><h1>Quay</h1><div class=\"entry-meta\">Posted on March 4</div>"
                + "<p>Open.</p><div class=\"sharedaddy sd-sharing\"><h3>Share this:</h3><ul><li>X</li></ul></div>"
                + "<div class=\"jp-relatedposts\">Related</div></article></body>", DocumentForm.HTML)))
                .containsExactly("PARAGRAPH Open.");
    }

    @Test
    void an_entry_of_atom_may_have_its_text_in_nitf() {
        NewsItem item = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><entry><id>urn:a</id>"
                + "<title>EU--Quay</title><updated>2025-03-04T09:15:00Z</updated><author><name>Desk</name></author>"
                + "<content type=\"text/xml\"><nitf><body><body.head><hedline><hl1>Quay open</hl1></hedline>"
                + "<byline>By Ana Ruiz</byline><dateline>PORT AMBER</dateline></body.head><body.content><p>Open.</p>"
                + "<p>Quite.</p></body.content></body></nitf></content></entry></feed>", DocumentForm.XML);
        assertThat(item).extracting("headline", "byline", "dateline", "source").containsExactly("Quay open",
                "By Ana Ruiz", "PORT AMBER", "Wire");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Open.", "PARAGRAPH Quite.");
    }

    @Test
    void beside_its_text_in_nitf_an_entry_may_have_a_summary() {
        String entry = "<id>urn:a</id><title>EU--Quay</title><summary>Boats wait.</summary><content type=\"text/xml\"><nitf>"
                + "<body>%s<body.content>%s</body.content></body></nitf></content>";
        assertThat(atom(entry.formatted("", "<p>Open.</p>")).standfirst).isEqualTo("Boats wait.");
        assertThat(atom(entry.formatted("<body.head><abstract><p>After a year.</p></abstract></body.head>",
                "<p>Open.</p>")).standfirst).isEqualTo("After a year.");
        NewsItem empty = atom(entry.formatted("", ""));
        assertThat(Samples.blocks(empty)).containsExactly("PARAGRAPH Boats wait.");
        assertThat(empty.headline).as("NITF has none").isEqualTo("EU--Quay");
    }

    @Test
    void the_signature_is_left_out_of_an_excerpt_too() {
        String signature = "<p>The post <a href=\"x\">Quay</a> appeared first on <a href=\"y\">The Post</a>.</p>";
        String item = "<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Post</title>"
                + "<item><guid>urn:a</guid><title>Quay</title><description><![CDATA[%s]]></description>"
                + "<content:encoded><![CDATA[<p>The quay is open.</p><p>Quite.</p>" + signature
                + "]]></content:encoded></item></channel></rss>";
        assertThat(read(item.formatted("<p>It is open.</p>" + signature), DocumentForm.XML).standfirst)
                .isEqualTo("It is open.");
        NewsItem signed = read(item.formatted(signature), DocumentForm.XML);
        assertThat(signed.standfirst).isNull();
        assertThat(Samples.blocks(signed)).containsExactly("PARAGRAPH The quay is open.", "PARAGRAPH Quite.");
    }

    @ParameterizedTest
    @CsvSource({"correction: false, false,", "correction: No, false,", "correction: true, true,",
            "correction: YES, true,", "correction: A word was wrong., true, A word was wrong.",
            "correction-notice: A word was wrong., true, A word was wrong.", "title: T, false,"})
    void markdown_says_whether_it_is_a_correction_or_what_is_put_right(String line, boolean correction, String notice) {
        NewsItem item = read("---\nuri: urn:a\n" + line + "\n---\nOpen.\n", DocumentForm.MARKDOWN);
        assertThat(item.correction).isEqualTo(correction);
        assertThat(item.correctionNotice).isEqualTo(notice);
    }

    @Test
    void a_signal_of_ninjs_may_have_a_code_of_a_desk_s_own() {
        assertThat(read("{\"uri\": \"urn:a\", \"body_text\": \"T.\", \"signal\": [{\"code\": \"cor\", \"name\":"
                + " \"Correction\"}]}", DocumentForm.JSON).correction).isTrue();
        assertThat(read("{\"uri\": \"urn:a\", \"body_text\": \"T.\", \"signal\": [\"sig:update\"]}",
                DocumentForm.JSON).correction).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"After a year | <p>Boats are back.</p> | After a year; Boats are back.",
            "After a year. | <p>Boats are back.</p><p>So are gulls.</p> | After a year. Boats are back. So are gulls.",
            "Boats are back | <p>Boats are back, at last.</p> | Boats are back, at last."})
    void lines_below_the_headline_of_nitf_stand_above_the_abstract(String line, String paragraphs, String standfirst) {
        NewsItem item = read("<nitf><body><body.head><hedline><hl1>Quay open</hl1><hl2>" + line + "</hl2></hedline>"
                + "<abstract>" + paragraphs + "</abstract></body.head><body.content><p>Open.</p></body.content></body>"
                + "</nitf>", DocumentForm.XML);
        assertThat(item.standfirst).isEqualTo(standfirst);
    }

    @Test
    void ninjs_of_a_desk_may_have_a_list_of_authors_instead_of_a_byline() {
        NewsItem item = read("{\"uri\": \"urn:a\", \"authors\": [{\"name\": \"Ana Ruiz\", \"role\": \"writer\"},"
                + " {\"name\": \"Jon Ek\"}], \"body_html\": \"<p>Open.</p>\", \"renditions\": {\"main\": {\"href\": \"x\"}},"
                + " \"associations\": {\"featured\": {\"type\": \"picture\", \"body_text\": \"No.\"}}}",
                DocumentForm.JSON);
        assertThat(item.byline).isEqualTo("By Ana Ruiz and Jon Ek");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Open.");
    }

    @Test
    void lists_that_go_on_elsewhere_keep_their_numbers() {
        assertThat(Samples.blocks(read("<p>Go on.</p><ol start=5><li>Five<li>Six</ol><ol><li value=9>Nine<li>Ten"
                + "<ol><li>Within</ol><li>Eleven</ol>"
                + "<ol start=x><li value=-1>One</ol>", DocumentForm.HTML))).containsExactly("PARAGRAPH Go on.",
                        "LIST_ITEM 5. Five", "LIST_ITEM 6. Six", "LIST_ITEM 9. Nine", "LIST_ITEM 10. Ten",
                        "LIST_ITEM 1. Within", "LIST_ITEM 11. Eleven", "LIST_ITEM 1. One");
    }

    @Test
    void footnotes_of_markdown_are_kept_as_they_stand() {
        assertThat(Samples
                .blocks(read("\uFEFF---\r\ntitle: Quay\r\n---\r\nOpen.[^1]\r\n\r\n[^1]: https://quay.example\r\n\r\n"
                        + "[^b]: The mayor said so.\r\n", DocumentForm.MARKDOWN)))
                .containsExactly("PARAGRAPH Open.[^1]",
                        "PARAGRAPH [^1]: https://quay.example", "PARAGRAPH [^b]: The mayor said so.");
        assertThat(Samples.blocks(read("> Open.[^1]\n>\n> [^1]: https://quay.example\n\n- Shut.[^2]\n\n"
                + "  [^2]: https://port.example\n", DocumentForm.MARKDOWN))).containsExactly("QUOTE Open.[^1]",
                        "QUOTE [^1]: https://quay.example", "LIST_ITEM - Shut.[^2]",
                        "LIST_ITEM [^2]: https://port.example");
    }

    @Test
    void what_looks_like_a_footnote_in_code_stays_as_it_is() {
        assertThat(Samples.blocks(read("Write:\n\n```\n[^1]: x\n```\n\n> ~~~\n> [^1]: y\n\n- So\n  ```\n  [^1]: z\n"
                + "  ```\n\nOr\n\n    [^1]: w\n\n[^2]: https://quay.example\n", DocumentForm.MARKDOWN)))
                .containsExactly("PARAGRAPH Write:", "PARAGRAPH [^1]: x", "QUOTE [^1]: y", "LIST_ITEM - So",
                        "LIST_ITEM [^1]: z", "PARAGRAPH Or", "PARAGRAPH [^1]: w",
                        "PARAGRAPH [^2]: https://quay.example");
    }
}
