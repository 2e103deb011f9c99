package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.format.NewsItem.Status;
import org.newsgraph.ingest.format.NewsItem.Subject;

/** What is read from where in each format, over the documents in {@code src/test/resources/formats}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentReaderTest {
    private static final Instant QUARTER_PAST_NINE = Instant.parse("2025-03-04T09:15:00Z");

    @Test
    void ninjs_1_marks_its_text_in_xhtml() {
        NewsItem item = Samples.item("ferry-1.json");
        assertThat(Samples.blocks(item)).containsExactly(
                "PARAGRAPH PORT AMBER, March 4 (Meridian) \u2013 The ferry sails again.", "HEADING2 Two ships",
                "LIST_ITEM - The Heron", "LIST_ITEM - The Tern");
        assertThat(item.headline).isEqualTo("Ferry line to Port Amber reopens");
    }

    @Test
    void ninjs_1_says_who_when_and_under_which_rights() {
        NewsItem item = Samples.item("ferry-1.json");
        assertThat(item).extracting("uri", "version", "updatedAt", "publishedAt", "status", "urgency", "language",
                "standfirst", "byline", "dateline", "copyrightHolder", "copyrightNotice", "usageTerms", "editorialNote")
                .containsExactly("http://wire.example/text/ferry-1", "2", QUARTER_PAST_NINE,
                        Instant.parse("2025-03-04T08:00:00Z"), Status.USABLE, 3, "en-GB", "Two ships will sail daily.",
                        "Ana Ruiz", "Port Amber", "Meridian Wire", "\u00a9 2025 Meridian Wire", "Not for archives",
                        "Map to follow");
        assertThat(item.subjects).containsExactly(new Subject("medtop", "20000338", null, "water transport"));
        assertThat(item.keywords).containsExactly("ferries", "islands");
    }

    @Test
    void ninjs_2_has_lists_of_headlines_and_bodies() {
        NewsItem item = Samples.item("ferry-2.json");
        assertThat(item).extracting("headline", "standfirst", "status", "source", "embargoedUntil")
                .containsExactly("Ferry reopens", "Daily again.", Status.WITHHELD, "Meridian Wire",
                        Instant.parse("2999-01-01T00:00:00Z"));
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH One.", "QUOTE Two.");
    }

    @Test
    void ninjs_3_writes_its_names_in_camel_case() {
        NewsItem item = Samples.item("ferry-3.json");
        assertThat(item).extracting("version", "status", "copyrightHolder", "editorialNote", "updatedAt")
                .containsExactly("3", Status.CANCELED, "Meridian Wire", "Kill: the ferry sank",
                        Instant.parse("2025-03-04T10:15:00.500Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"})
    void items_of_newsml_that_are_no_articles_are_told_to_be_none(String element) {
        ReadItem item = Samples.read("<" + element + " guid=\"a\"/>", DocumentForm.XML).get(0);
        assertThat(item.problem().reason()).isEqualTo(BadDocument.Reason.UNSUPPORTED);
        assertThat(item.problem()).hasMessageContaining("a " + element + " is no article");
        assertThat(item.problem().place()).isEqualTo(element + " 1");
    }

    @Test
    void of_things_beside_articles_those_with_words_of_their_own_are_told_to_be_none() {
        String things = """
                [{"@type": "NewsArticle", "@id": "urn:a:1", "articleBody": "Boats came in."},
                 {"@type": "Person", "@id": "urn:p:1", "name": "Ana Ruiz"},
                 {"@type": "newsarticle", "@id": "urn:a:2", "headline": "Quay opens"},
                 {"@type": "SocialMediaPosting", "@id": "urn:a:3", "text": "Quay opens"}]""";
        assertThat(Samples.read(things, DocumentForm.JSON)).extracting(
                item -> item.place() + (item.problem() == null ? "" : " " + item.problem().reason()))
                .containsExactly("/0", "/2 UNSUPPORTED", "/3 UNSUPPORTED");
    }

    @Test
    void who_sends_newsml_1_is_told_what_to_send() {
        assertThatThrownBy(() -> Samples.read("<?xml version=\"1.0\"?><NewsML Version=\"1.2\"><NewsItem/></NewsML>",
                DocumentForm.XML)).isInstanceOfSatisfying(BadDocument.class,
                        bad -> assertThat(bad.reason() + " " + bad.place()).isEqualTo("UNSUPPORTED line 1, column 1"))
                .hasMessageContaining("NewsML-G2");
    }

    @Test
    void the_description_of_a_news_object_without_a_body_is_its_text() {
        NewsItem item = Samples
                .read("{\"uri\": \"a\", \"type\": \"text\", \"descriptions\": [{\"value\": \"In short.\"}]}",
                        DocumentForm.JSON)
                .get(0).item();
        assertThat(item.plainText).isEqualTo("In short.");
        assertThat(item.standfirst).isNull();
    }

    @Test
    void a_newsml_message_holds_several_items_whatever_its_prefixes() {
        assertThat(Samples.items("harbour-newsml.xml")).extracting(ReadItem::place)
                .containsExactly("newsItem 1", "packageItem 2", "newsItem 3");
        assertThat(Samples.items("harbour-newsml.xml").get(1).problem().reason())
                .isEqualTo(BadDocument.Reason.UNSUPPORTED);
        assertThat(Samples.items("harbour-newsml.xml").get(2).item().status).isEqualTo(Status.WITHHELD);
        assertThat(Samples.items("harbour-newsml.xml").get(2).item().plainText).isEqualTo("En rad & en till.");
    }

    @Test
    void newsml_says_what_it_is_about_and_that_it_corrects() {
        NewsItem item = Samples.item("harbour-newsml.xml");
        assertThat(item).extracting("uri", "version", "headline", "standfirst", "byline", "dateline", "language",
                "category", "source", "creditLine", "urgency", "copyrightHolder", "usageTerms", "editorialNote",
                "correction").containsExactly("urn:newsml:meridian.example:harbour", "4", "Harbour pays its debt",
                        "It took ten years.", "Jon Ek", "Port Amber, March 4", "en", "Economy", "MW", "Meridian/Jon Ek",
                        5, "Meridian Wire", "Print only", "Corrects the sum", true);
        assertThat(item.subjects).containsExactly(new Subject("medtop", "20000170", null, "finance"));
        assertThat(Samples.blocks(item)).containsExactly("HEADING2 Ten years", "PARAGRAPH The last coin is paid.",
                "PARAGRAPH 2024 | 3");
    }

    @Test
    void nitf_is_read_in_its_encoding_without_its_document_type() {
        NewsItem item = Samples.item("lighthouse-nitf.xml");
        assertThat(item).extracting("uri", "version", "headline", "standfirst", "byline", "dateline", "category",
                "source", "urgency", "copyrightHolder", "editorialNote", "publishedAt", "embargoedUntil", "correction")
                .containsExactly("lighthouse", "2", "Lighthouse caf\u00e9 opens", "After a year; Coffee at sea.",
                        "By Ada Quell",
                        "PORT AMBER, March 4", "Coast", "Meridian Wire", 2, "Meridian", "Hold", QUARTER_PAST_NINE,
                        Instant.parse("2025-03-05T00:00:00Z"), true);
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The caf\u00e9 opened today.", "HEADING2 Menu",
                "LIST_ITEM 1. Fish", "LIST_ITEM 2. Tea", "PARAGRAPH The end.");
    }

    @Test
    void rss_has_an_article_for_each_item() {
        NewsItem item = Samples.item("coast.rss");
        assertThat(item).extracting("uri", "headline", "standfirst", "byline", "category", "source", "language",
                "publishedAt").containsExactly("http://coast.example/1", "Gulls & geese", "Birds came.", "Ana Ruiz",
                        "Nature", "Coast News", "en", Instant.parse("2025-03-04T15:15:00Z"));
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Geese came first.", "PARAGRAPH Gulls came later.");
        assertThat(Samples.blocks(Samples.items("coast.rss").get(1).item())).containsExactly("PARAGRAPH Only this.");
    }

    @Test
    void atom_has_an_article_for_each_entry() {
        NewsItem item = Samples.item("coast.atom");
        assertThat(item).extracting("uri", "headline", "standfirst", "byline", "category", "source", "language")
                .containsExactly("urn:coast:1", "Tide & time", "In short.", "Coast Desk", "Sea", "Coast", "en");
        assertThat(Samples.blocks(item)).containsExactly("HEADING3 High", "PARAGRAPH Water rose.");
    }

    @Test
    void a_page_is_described_by_its_json_ld_and_shows_its_text() {
        NewsItem item = Samples.item("page.html");
        assertThat(item).extracting("uri", "headline", "standfirst", "byline", "category", "source", "language",
                "publishedAt", "correctionNotice").containsExactly("https://coast.example/bridge", "Bridge opens",
                        "At last.", "By Ana Ruiz and Jon Ek", "Roads", "Coast", "en-GB",
                        Instant.parse("2025-03-04T09:00:00Z"), "The bridge is 90 metres long.");
        assertThat(item.keywords).containsExactly("bridges", "roads");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The bridge opened.", "HEADING2 How long",
                "PARAGRAPH Ninety metres.", "PARAGRAPH Or so.");
    }

    @Test
    void a_page_without_json_ld_is_described_by_its_meta_elements() {
        NewsItem item = Samples.item("bare.html");
        assertThat(item).extracting("headline", "byline", "publishedAt").containsExactly("Bare page", "Ana Ruiz",
                Instant.parse("2025-03-04T10:00:00Z"));
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH One.", "PARAGRAPH Two.");
    }

    @Test
    void a_row_of_a_table_is_a_paragraph_with_its_cells_apart_and_the_head_is_the_first() {
        assertThat(Samples.blocks(Samples.item("table.md"))).containsExactly("PARAGRAPH The council counted its boats.",
                "PARAGRAPH Owner | Harbour | Boats", "PARAGRAPH Tilda Rosvall | Port Amber | 3",
                "PARAGRAPH Ove | Brandt | | 12", "PARAGRAPH | Oslo | 7", "PARAGRAPH Nobody sank.");
    }

    @Test
    void rows_of_html_have_their_empty_cells_too() {
        assertThat(Samples.blocks(Samples.read("<table><tr><th>Owner<th>Boats</tr><tr><td><td>7</tr><tr><td><td></tr>"
                + "</table>", DocumentForm.HTML).get(0).item()))
                .containsExactly("PARAGRAPH Owner | Boats", "PARAGRAPH | 7");
    }

    @Test
    void markdown_has_front_matter_headings_lists_and_quotes() {
        NewsItem item = Samples.item("dunes.md");
        assertThat(item).extracting("headline", "byline", "language", "publishedAt").containsExactly("Dunes move",
                "Ana Ruiz", "en", Instant.parse("2025-03-04T00:00:00Z"));
        assertThat(item.keywords).containsExactly("sand", "wind");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The dunes moved.", "HEADING2 Why",
                "LIST_ITEM - Wind", "LIST_ITEM - Sand", "QUOTE No grass.");
    }
}
