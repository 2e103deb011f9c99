package org.newsgraph.ingest.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a document is told with its place, and costs little. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileDocumentTest {
    private static String refusal(String text, DocumentForm form) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), "", form);
    }

    private static String refusal(byte[] bytes, String type, DocumentForm form) {
        BadDocument bad = catchThrowableOfType(BadDocument.class, () -> DocumentReader.read(bytes, type, form));
        assertThat(bad).isNotNull();
        return bad.reason() + " " + bad.place();
    }

    @Test
    void a_billion_laughs_are_refused_where_they_are_called_for() {
        String bomb = "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<nitf><body>&b;</body></nitf>";
        assertThat(refusal(bomb, DocumentForm.XML)).startsWith("MALFORMED line 2, column ");
    }

    @Test
    void an_external_entity_is_never_fetched() {
        String theft = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel>&x;</channel></rss>";
        assertThat(refusal(theft, DocumentForm.XML)).startsWith("MALFORMED line 1, column ");
    }

    @Test
    void deep_xml_and_deep_json_are_refused() {
        assertThat(refusal("<rss>".repeat(100_000), DocumentForm.XML)).startsWith("TOO_LARGE line 1");
        assertThat(refusal("[".repeat(100_000), DocumentForm.JSON)).startsWith("TOO_LARGE line 1");
    }

    @Test
    void a_huge_attribute_is_refused() {
        String huge = "<rss a=\"" + "x".repeat(200_000) + "\"/>";
        assertThat(refusal(huge, DocumentForm.XML)).startsWith("TOO_LARGE line 1");
    }

    @Test
    void a_document_that_is_cut_off_says_where_it_ends() {
        assertThat(refusal("<newsItem guid=\"a\">\n<itemMeta>", DocumentForm.XML)).startsWith("MALFORMED line 2");
        assertThat(refusal("{\"uri\": \"a\",\n \"headline\":", DocumentForm.JSON)).startsWith("MALFORMED line 2");
    }

    @Test
    void lines_above_the_xml_count() {
        assertThat(refusal("\r\n\n  <?xml version=\"1.0\"?><rss><a></b></rss>", DocumentForm.XML))
                .isEqualTo(refusal("  <?xml version=\"1.0\"?><rss><a></b></rss>", DocumentForm.XML)
                        .replace("line 1", "line 3"))
                .isEqualTo("MALFORMED line 3, column 34");
        assertThat(refusal("\n<rss>\n<a></b></rss>", DocumentForm.XML)).startsWith("MALFORMED line 3, column 6");
    }

    @Test
    void bytes_that_are_not_in_the_encoding_are_told_with_their_place() {
        byte[] latin = "<rss>\n<a>caf\u00e9</a></rss>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(latin, "", DocumentForm.XML)).isEqualTo("ENCODING line 2, column 7");
        assertThat(refusal(latin, "text/xml; charset=klingon", DocumentForm.XML)).isEqualTo("ENCODING ");
    }

    @Test
    void the_media_types_charset_and_a_byte_order_mark_say_the_encoding() {
        byte[] latin = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = "\uFEFFcaf\u00e9".getBytes(StandardCharsets.UTF_16LE);
        assertThat(DocumentReader.read(latin, "text/plain; charset=iso-8859-1", DocumentForm.PLAIN_TEXT).get(0)
                .item().plainText).isEqualTo("caf\u00e9");
        assertThat(DocumentReader.read(marked, "text/plain; charset=utf-8", DocumentForm.PLAIN_TEXT).get(0)
                .item().plainText).isEqualTo("caf\u00e9");
    }

    @Test
    void another_kind_of_xml_or_json_is_no_news() {
        assertThat(refusal("<svg/>", DocumentForm.XML)).isEqualTo("UNSUPPORTED line 1, column 1");
        assertThat(Samples.read("{\"type\": \"picture\", \"uri\": \"a\"}", DocumentForm.JSON).get(0).problem().place())
                .isEqualTo("/type");
        assertThat(Samples.read("[1]", DocumentForm.JSON).get(0).problem().place()).isEqualTo("/0");
    }

    @Test
    void a_line_of_sixteen_megabytes_and_ten_thousand_nested_elements_are_read() {
        char[] line = new char[16 << 20];
        Arrays.fill(line, 'x');
        assertThat(Samples.read("<p>" + new String(line) + "</p>", DocumentForm.HTML).get(0).item().blocks).hasSize(1);
        assertThat(Samples.read("<div>".repeat(10_000) + "Deep.", DocumentForm.HTML).get(0).item().blocks).hasSize(1);
    }

    @Test
    void a_million_lines_in_one_paragraph_take_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                Samples.read("<p>" + "a<br>".repeat(1_000_000), DocumentForm.HTML).get(0).item().blocks).hasSize(1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<table><tr><td>a<td>"
                + "<p>a<br>a".repeat(3) + "<ul>" + "<li>a".repeat(500_000), DocumentForm.HTML).get(0).item().blocks)
                .hasSizeGreaterThan(500_000));
    }

    @Test
    void a_row_of_many_cells_a_list_of_many_numbers_and_tags_that_never_end_take_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<table><tr>"
                + "<td><p>a<br>a<p><br>".repeat(100_000), DocumentForm.HTML).get(0).item().blocks).hasSize(1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<ol>"
                + "<li>a".repeat(300_000), DocumentForm.HTML).get(0).item().blocks).last().extracting(TextBlock::text)
                .isEqualTo("300000. a"));
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(Samples.read("<rss><channel><item><guid>urn:a"
                        + "</guid><author>" + "@".repeat(1_000_000) + "</author><title><![CDATA["
                        + "<a".repeat(1_000_000)
                        + "]]></title><description><![CDATA[" + "<a".repeat(1_000_000)
                        + "]]></description></item></channel></rss>", DocumentForm.XML)).hasSize(1));
    }

    @Test
    void figures_in_figures_and_in_the_cells_of_a_row_take_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<figure>".repeat(20_000)
                + "<pre>Deep.", DocumentForm.HTML).get(0).item().blocks).hasSize(1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<table><tr>"
                + "<td>a<figure><img><figcaption>b</figure>".repeat(20_000), DocumentForm.HTML).get(0).item().blocks)
                .hasSize(1));
    }

    @Test
    void headlines_and_links_that_hold_each_other_have_their_text_once() {
        String words = "a ".repeat(4_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<h1><div>".repeat(240) + words,
                DocumentForm.HTML).get(0).item().blocks).hasSize(1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<feed><entry><id>a</id>"
                + "<content type=\"xhtml\">" + "<a href=\"#\">".repeat(190) + words + "</a>".repeat(190)
                + "</content></entry></feed>", DocumentForm.XML).get(0).item().blocks).hasSize(1));
        String links = "<table><tr><td><a href=\"#\">".repeat(100) + words;
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<main><article>One.</article>"
                + "<article>" + links, DocumentForm.HTML).get(0).item().hasText()).isTrue());
    }

    @Test
    void so_many_items_elements_and_numbers_are_refused() {
        assertThat(refusal("[" + "1,".repeat(2_100_000) + "1]", DocumentForm.JSON)).startsWith("TOO_LARGE line 1");
        assertThat(refusal("<rss>" + "<a/>".repeat(600_000) + "</rss>", DocumentForm.XML))
                .startsWith("TOO_LARGE line 1");
        assertThat(refusal("[" + "{},".repeat(10_000) + "{}]", DocumentForm.JSON)).isEqualTo("TOO_LARGE ");
        assertThat(refusal("<rss><channel>" + "<item/>".repeat(10_001) + "</channel></rss>", DocumentForm.XML))
                .isEqualTo("TOO_LARGE ");
        assertThat(refusal("<newsMessage><itemSet>" + "<newsItem/>".repeat(10_001) + "</itemSet></newsMessage>",
                DocumentForm.XML)).isEqualTo("TOO_LARGE ");
        assertThat(refusal("<feed>" + "<entry/>".repeat(10_001) + "</feed>", DocumentForm.XML)).isEqualTo("TOO_LARGE ");
    }

    @Test
    void many_keywords_articles_in_articles_deleted_entries_and_fields_take_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String keywords = IntStream.range(0, 400_000).mapToObj(i -> "<dc:subject>" + i + "</dc:subject>")
                    .collect(joining());
            NewsItem item = Samples.read("<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><item>" + keywords
                    + "</item></channel></rss>", DocumentForm.XML).get(0).item();
            assertThat(item.keywords).hasSize(101);
        });
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<article><h1>".repeat(50_000)
                + "Deep.", DocumentForm.HTML).get(0).item().hasText()).isTrue());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples
                .read("<feed xmlns:at=\"http://purl.org/atompub/tombstones/1.0\">"
                        + "<entry><id>a</id></entry>".repeat(10_000)
                        + "<at:deleted-entry ref=\"b\" when=\"2025-03-04T09:15:00Z\"/>".repeat(10_000) + "</feed>",
                        DocumentForm.XML))
                .hasSize(20_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<rss><channel>"
                + "<link/>".repeat(200_000) + "<item/>".repeat(10_000) + "</channel></rss>", DocumentForm.XML))
                .hasSize(10_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("{" + IntStream
                .range(0, 400_000).mapToObj(i -> "\"f" + i + "\": 1,").collect(joining()) + "\"body_text\": \"T.\"}",
                DocumentForm.JSON).get(0).item().plainText).isEqualTo("T."));
    }

    @Test
    void what_a_feed_says_of_itself_costs_once_however_long_it_is_and_however_many_entries_it_has() {
        String words = "It rained. ".repeat(200_000);
        for (String said : List.of("<title>%s</title>", "<copyright>%s</copyright>", "<link>%s</link>",
                "<language>%s</language>")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<rss><channel>"
                    + said.formatted(words) + "<item><guid>1</guid></item>".repeat(10_000) + "</channel></rss>",
                    DocumentForm.XML)).as(said).hasSize(10_000));
        }
        for (String said : List.of("<title>%s</title>", "<rights>%s</rights>", "<author><name>%s</name></author>")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<feed>"
                    + said.formatted(words) + "<entry/>".repeat(10_000) + "</feed>", DocumentForm.XML)).as(said)
                    .hasSize(10_000));
        }
    }

    @Test
    void a_thing_with_a_long_name_that_an_article_refers_to_very_often_takes_a_moment() {
        String references = "{\"@id\": \"a\"},".repeat(100_000) + "{\"@id\": \"b\"}";
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(Samples.read("{\"@context\": \"\", \"@graph\": ["
                        + "{\"@type\": \"NewsArticle\", \"articleBody\": \"T.\", \"author\": [" + references + "]},"
                        + "{\"@id\": \"a\", \"name\": \"" + "It rained. ".repeat(200_000) + "\"},"
                        + "{\"@id\": \"b\", \"name\": \"Ana Ruiz\"}]}", DocumentForm.JSON).get(0).item().plainText)
                        .isEqualTo("T."));
    }

    @Test
    void very_many_articles_and_things_beside_each_other_take_a_moment() {
        String things = IntStream.range(0, 100_000).mapToObj(i -> ",{\"@id\":\"t" + i + "\",\"name\":\"T\"}")
                .collect(joining());
        String article = "{\"@id\":\"a\",\"@type\":\"Article\",\"articleBody\":\"T.\"}";
        String few = "[" + Collections.nCopies(5_000, article).stream().collect(joining(",")) + things + "]";
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(Samples.read("{\"@graph\":" + few + "}", DocumentForm.JSON)).hasSize(5_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(refusal("{\"@graph\":["
                + Collections.nCopies(100_000, article).stream().collect(joining(",")) + "]}", DocumentForm.JSON))
                .isEqualTo("TOO_LARGE "));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("<script type="
                + "\"application/ld+json\">{\"@graph\":" + few + "}</script><p>T.", DocumentForm.HTML)).hasSize(1));
    }

    @Test
    void very_many_quotation_marks_and_lines_above_a_text_of_Markdown_take_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("---\ntags: [" + "a\""
                .repeat(900_000) + "]\n---\nT.", DocumentForm.MARKDOWN).get(0).item().keywords).hasSize(1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("---\ntags:\n- a\n" + " x\n"
                .repeat(600_000) + "---\nT.", DocumentForm.MARKDOWN).get(0).item().keywords).hasSize(1));
    }

    @Test
    void very_many_subjects_with_addresses_and_names_in_another_case_take_a_moment() {
        String subjects = IntStream.range(0, 80_000).mapToObj(i -> "{\"uri\": \"http://a.example/" + i + "\"}")
                .collect(joining(","));
        String ids = IntStream.range(0, 80_000)
                .mapToObj(i -> "{\"role\": \"subject\", \"value\": \"http://b.example/\u00e4" + i + "\"}")
                .collect(joining(","));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            NewsItem item = Samples.read("{\"body_text\": \"T.\", \"subject\": [" + subjects
                    + "], \"altIds\": [{\"role\": \"newsgraph\", \"value\": \"a\"}, " + ids + "]}",
                    DocumentForm.JSON).get(0).item();
            assertThat(item.subjects).hasSize(101);
        });
        String fields = IntStream.range(0, 90).mapToObj(i -> "\"Field_" + i + "\": 1").collect(joining(","));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("[" + Collections
                .nCopies(10_000, "{\"body_text\": \"T.\", " + fields + "}").stream().collect(joining(",")) + "]",
                DocumentForm.JSON)).hasSize(10_000));
    }

    @Test
    void marks_of_Markdown_that_never_end_take_a_moment_and_are_kept_as_words() {
        for (String mark : List.of("<!-- ", "<![CDATA[ ", "<? ", "<a ", "[a](<b", "` `` ")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples.read("x " + mark.repeat(50_000),
                    DocumentForm.MARKDOWN).get(0).item().blocks).last().extracting(TextBlock::text).asString()
                    .as(mark).hasSizeGreaterThan(100_000).endsWith(mark.strip()));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(Samples
                    .read("x [^ " + mark.repeat(100_000), DocumentForm.MARKDOWN).get(0).item().blocks)
                    .as(mark).isNotEmpty());
        }
        assertThat(refusal("It rained.\n\n".repeat(200_000), DocumentForm.MARKDOWN)).isEqualTo("TOO_LARGE ");
    }

    @ParameterizedTest
    @CsvSource({"1e400000000, 1E+400000000", "12345678901234567890.50, 12345678901234567890.50",
            "20250101.0, 20250101.0",
            "1e2, 100", "7, 7"})
    void a_version_that_is_a_number_stays_the_number_that_it_is(String written, String read) {
        assertThat(Samples.read("{\"uri\": \"a\", \"body_text\": \"T.\", \"version\": " + written + "}",
                DocumentForm.JSON).get(0).item().version).isEqualTo(read);
    }

    @Test
    void what_is_not_understood_is_noted_and_left_out() {
        NewsItem item = Samples
                .read("{\"uri\": \"a\", \"urgency\": 12, \"versioncreated\": \"soon\", \"pubstatus\": \"odd\","
                        + " \"body_text\": \"Text.\"}", DocumentForm.JSON)
                .get(0).item();
        assertThat(item.notes).extracting(NewsItem.Note::code).containsExactly("INVALID_DATE", "UNKNOWN_STATUS",
                "INVALID_URGENCY");
        assertThat(item.status).isEqualTo(NewsItem.Status.WITHHELD);
    }
}
