package org.newsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** Documents as they come over the wire, by the upload and by the mutation: what they say arrives, or why not is told. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealFeedsTest {
    private static final String TOLD = "query($uri: String) { article(uri: $uri) { headline standfirst byline dateline"
            + " language category source publishedAt urgency copyrightNotice subjects { scheme code name }"
            + " sections { heading paragraphs { text } } } }";
    private final String uri = "urn:test:real-" + UUID.randomUUID();

    private static Map<String, Object> told(String uri) {
        return GraphQL.send(TOLD, Map.of("uri", uri)).get("article");
    }

    private static List<String> problems(String mediaType, byte[] body) {
        return Upload.lines(Upload.send(mediaType, body, "identity")).stream()
                .map(line -> line.getJsonObject("problem") == null
                        ? line.getString("status")
                        : line.getJsonObject("problem").getString("code") + " "
                                + (line.getJsonObject("problem").getString("place") == null
                                        ? line.getString("place")
                                        : line.getJsonObject("problem").getString("place")))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject ninjs(String language) {
        return new JsonObject().put("uri", uri).put("language", language).put("headline", "Quay open")
                .put("type", "text").put("body_text", "The quay is open.");
    }

    @Test
    void a_feed_in_utf_16_says_the_same_as_in_utf_8_by_either_way() {
        String rss = "<?xml version=\"1.0\" encoding=\"%s\"?><rss version=\"2.0\"><channel><title>Coast</title>"
                + "<language>en-GB-oxendict</language><item><guid isPermaLink=\"false\">" + uri + "%s</guid>"
                + "<title>Caf&#233; &amp;amp; quay</title><pubDate>Tue, 04 Mar 2025 09:15 EST</pubDate>"
                + "<category domain=\"my\">Food</category><description>&lt;p&gt;Tilda Rosvall cooks.</description>"
                + "</item></channel></rss>";
        assertThat(problems("application/rss+xml",
                ("\uFEFF" + rss.formatted("utf-16", ":16")).getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("CREATED");
        GraphQL.Answer answer = GraphQL.send("mutation($content: String!) { ingestDocument(document: {mediaType:"
                + " \"application/rss+xml\", content: $content}) { status } }",
                Map.of("content", rss.formatted("utf-16", ":8")));
        assertThat(answer.<String>get("ingestDocument[0].status")).isEqualTo("CREATED");
        assertThat(told(uri + ":16")).isEqualTo(told(uri + ":8")).containsEntry("headline", "Caf\u00e9 & quay")
                .containsEntry("language", "en-GB-oxendict").containsEntry("publishedAt", "2025-03-04T14:15:00Z")
                .containsEntry("category", "food").containsEntry("source", "Coast");
    }

    @Test
    void a_page_of_windows_is_read_as_what_it_is() {
        byte[] page = ("<html lang=en-GB><meta charset=iso-8859-1><link rel=canonical href=\"" + uri + "\">"
                + "<title>\u201cQuay\u201d &ndash; open</title><article><p>It is \u2013 Tilda Rosvall says \u2013 open.</article>")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(problems("text/html", page)).containsExactly("CREATED");
        assertThat(told(uri)).containsEntry("headline", "\u201cQuay\u201d \u2013 open");
    }

    @Test
    void language_tags_that_are_none_do_not_keep_an_article_out() {
        assertThat(problems("application/json", utf8(ninjs("English (UK)").encode()))).containsExactly("CREATED");
        assertThat(told(uri).get("language")).isEqualTo("en");
    }

    @Test
    void of_a_message_each_item_says_what_became_of_it() {
        String item = "<newsItem guid=\"" + uri
                + ":%s\" version=\"1\"><contentMeta><headline>Quay</headline></contentMeta>"
                + "<contentSet>%s</contentSet></newsItem>";
        String xml = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                + item.formatted("1", "<inlineData contenttype=\"text/plain\">The quay is open.</inlineData>")
                + item.formatted("2", "") + item.formatted("3", "<remoteContent href=\"x\"/>")
                + item.formatted("4",
                        "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Shut.</p></body></html></inlineXML>")
                + "</itemSet></newsMessage>";
        assertThat(problems("application/xml", utf8(xml))).containsExactly("CREATED", "TEXT_EMPTY newsItem 2",
                "UNSUPPORTED_MEDIA_TYPE newsItem 3", "CREATED");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, TEXT_EMPTY null", "text/markdown, TEXT_EMPTY null", "text/html, TEXT_EMPTY null",
            "application/json, 'INVALID_DOCUMENT line 1, column 1'",
            "application/xml, 'INVALID_DOCUMENT line 1, column 1'"})
    void an_empty_document_is_told_so(String type, String problem) {
        assertThat(problems(type, new byte[0])).containsExactly(problem);
    }

    @Test
    void a_document_without_a_text_is_told_so() {
        assertThat(problems("application/json", utf8(ninjs("en").put("body_text", " \n ").encode())))
                .singleElement().asString().startsWith("TEXT_EMPTY");
    }

    @Test
    void a_report_by_a_consortium_is_taken_in_with_those_writers_that_there_is_room_for() {
        List<JsonObject> authors = IntStream.range(0, 60)
                .mapToObj(i -> new JsonObject().put("name", "Ana Maria Ruiz-Ortega the " + i + "th")).toList();
        assertThat(problems("application/json", utf8(ninjs("en").put("authors", authors).encode())))
                .containsExactly("CREATED");
        assertThat((String) told(uri).get("byline")).startsWith("By Ana Maria").hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void a_table_with_paragraphs_in_its_cells_has_mentions_at_their_places() {
        JsonObject story = ninjs("en");
        story.remove("body_text");
        assertThat(problems("application/json",
                utf8(story.put("body_html", "<p>Tilda Rosvall, the mayor of Oslo, counts."
                        + "</p><table><tr><td><p>Tilda Rosvall</p></td><td><ul><li>2</li><li>3</li></ul></td></tr></table>")
                        .encode())))
                .containsExactly("CREATED");
        List<Map<String, Object>> paragraphs = GraphQL.send("query($uri: String) { article(uri: $uri) { sections {"
                + " paragraphs { text mentions { text start end } } } } }", Map.of("uri", uri))
                .get("article.sections[0].paragraphs");
        assertThat(paragraphs.get(1)).containsEntry("text", "Tilda Rosvall | 2; 3");
        assertThat(paragraphs.get(1).get("mentions")).isEqualTo(List.of(Map.of("text", "Tilda Rosvall", "start", 0,
                "end", 13)));
    }
}
