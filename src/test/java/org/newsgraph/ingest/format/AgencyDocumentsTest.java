package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.format.NewsItem.Status;
import org.newsgraph.ingest.format.NewsItem.Subject;

/** Documents as agencies, desks and sites write them: valid, and with all that is not in the simple ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgencyDocumentsTest {
    private static final Instant QUARTER_PAST_NINE = Instant.parse("2025-03-04T09:15:00Z");
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    @Test
    void nitf_has_notes_rights_and_people_between_the_words() {
        NewsItem item = Samples.item("agency-nitf.xml");
        assertThat(item).extracting("headline", "byline", "dateline", "standfirst", "copyrightNotice",
                "copyrightHolder", "usageTerms", "urgency", "category", "source", "editorialNote")
                .containsExactly("Inquiry: Bridge cables were \u201cnever inspected\u201d",
                        "By ANA RUIZ and JON EK Meridian Writers", "PORT AMBER, Docklands March 4",
                        "Judge says the cables broke for want of care.",
                        "Copyright 2025 Meridian Wire. All rights reserved.", "Meridian Wire", "Not for broadcast", 4,
                        "World", "The Meridian Wire", "An editor's note: names were changed.");
        assertThat(item.subjects).extracting(Subject::code).contains("03010000", "11006000");
        assertThat(Samples.blocks(item)).containsExactly(
                "PARAGRAPH PORT AMBER (MW) _ The cables of the Harbour Bridge were never inspected, Miriam Osei said"
                        + " Tuesday.",
                "HEADING2 What comes next", "PARAGRAPH Osei will report in May.", "PARAGRAPH She spoke for two hours.",
                "PARAGRAPH Year | 2024", "QUOTE We forgot.", "PARAGRAPH Jon Ek reported from Estervik.");
    }

    @Test
    void each_item_of_a_newsml_message_is_an_article_or_says_why_it_is_none() {
        List<ReadItem> items = Samples.items("agency-newsml.xml");
        assertThat(items).extracting(ReadItem::place).containsExactly("packageItem 1", "newsItem 2", "newsItem 3",
                "newsItem 4", "newsItem 5", "knowledgeItem 6");
        assertThat(items).extracting(item -> item.problem() == null ? "read" : item.problem().reason().name())
                .containsExactly("UNSUPPORTED", "read", "read", "UNSUPPORTED", "read", "UNSUPPORTED");
    }

    @Test
    void newsml_says_some_things_more_than_once() {
        NewsItem item = Samples.items("agency-newsml.xml").get(1).item();
        assertThat(item).extracting("editorialNote", "usageTerms", "byline", "standfirst", "version")
                .containsExactly("ADDS QUOTES Pix available", "No archive No France", "By Ana Ruiz", "Intro here.",
                        "1890000003");
        NewsItem french = Samples.items("agency-newsml.xml").get(4).item();
        assertThat(french).extracting("byline", "language", "category", "dateline", "headline", "embargoedUntil")
                .containsExactly("Par Anne M\u00e8l, Luc Du", "fr", "Economie", "Paris", "L'\u00e9t\u00e9 des prix",
                        Instant.parse("2999-03-04T09:15:00Z"));
    }

    @Test
    void an_embargo_that_does_not_say_when_it_ends_withholds() {
        NewsItem item = Samples.items("agency-newsml.xml").get(2).item();
        assertThat(item.status).isEqualTo(Status.USABLE);
        assertThat(item.standing()).isEqualTo(Status.WITHHELD);
        assertThat(item.notes).extracting(NewsItem.Note::code).containsExactly("EMBARGO_WITHOUT_END");
        NewsItem unclear = Samples.read("{\"uri\": \"a\", \"embargoed\": \"after the speech\", \"body_text\": \"T.\"}",
                DocumentForm.JSON).get(0).item();
        assertThat(unclear.standing()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void ninjs_1_of_a_desk_has_services_subjects_and_rights() {
        NewsItem item = Samples.item("agency-1.json");
        assertThat(item).extracting("uri", "headline", "byline", "dateline", "category", "urgency", "editorialNote",
                "usageTerms", "copyrightHolder", "source", "standfirst", "publishedAt")
                .containsExactly("urn:test:agency:ninjs-1", "Budget passes & taxes rise", "By Ana Ruiz", "Estervik",
                        "National News", 3, "Will be updated", "None for archives", "Desk", "Desk", "Taxes go up.",
                        Instant.parse("2025-03-04T08:30:00Z"));
        assertThat(item.subjects).extracting(Subject::name).containsExactly("government", "finance");
    }

    @Test
    void a_caption_is_not_taken_for_the_text_whatever_its_markup() {
        NewsItem item = Samples.item("agency-3.json");
        assertThat(item.blocks).isEmpty();
        assertThat(item.plainText).startsWith("Plain first.");
        assertThat(item.usageTerms).isEqualTo("https://wire.example/rights");
        NewsItem boxed = Samples
                .read("{\"uri\": \"a\", \"bodies\": [{\"role\": \"factbox\", \"contentType\": \"text/html\","
                        + " \"value\": \"<p>Facts.</p>\"}, {\"role\": \"main\", \"value\": \"The text.\"}]}",
                        DocumentForm.JSON)
                .get(0).item();
        assertThat(boxed.plainText).isEqualTo("The text.");
    }

    @Test
    void rss_has_the_name_behind_the_address_of_an_author() {
        NewsItem item = Samples.item("agency.rss");
        assertThat(item).extracting("headline", "byline", "standfirst", "language", "updatedAt", "copyrightNotice")
                .containsExactly("Caf\u00e9 opens in Estervik", "Ana Ruiz", "A caf\u00e9 opened.", "en-us",
                        Instant.parse("2025-03-04T10:00:00Z"), "r");
    }

    @Test
    void categories_of_feeds_have_codes_where_a_scheme_or_a_label_says_so() {
        assertThat(Samples.item("agency.rss").subjects).containsExactly(
                new Subject("https://wire.example/cat", "World", null, "World"), new Subject(null, null, null, "Food"));
        assertThat(Samples.item("agency.atom").subjects).containsExactly(
                new Subject("http://s", "eco", null, "Economy"), new Subject(null, null, null, "tax"));
        assertThat(Samples.item("coast.atom").subjects).containsExactly(new Subject(null, "sea", null, "Sea"));
        assertThat(Samples.item("agency.atom").category).isEqualTo("Economy");
    }

    @Test
    void a_draft_in_an_atom_feed_is_held_back() {
        assertThat(Samples.items("agency.atom").get(1).item().standing()).isEqualTo(Status.WITHHELD);
        assertThat(Samples.items("agency.atom").get(0).item().standing()).isNull();
    }

    @Test
    void a_deleted_entry_of_an_atom_feed_kills_unless_the_entry_was_changed_since() {
        List<ReadItem> items = Samples.items("agency.atom");
        assertThat(items).extracting(ReadItem::place).containsExactly("entry 1", "entry 2", "entry 3",
                "deleted-entry 1");
        assertThat(items.get(3).item()).extracting("uri", "status", "editorialNote", "updatedAt").containsExactly(
                "urn:test:agency:atom-4", Status.CANCELED, "Not ours", Instant.parse("2025-03-05T09:15:00Z"));
    }

    @Test
    void json_ld_may_describe_author_and_publisher_elsewhere_in_its_graph() {
        NewsItem item = Samples.item("graph.html");
        assertThat(item).extracting("uri", "headline", "byline", "source", "copyrightHolder", "category", "language",
                "publishedAt").containsExactly("https://coast.example/late", "Bridge report delayed \u2013 again",
                        "By Ana Ruiz", "Coast News", "Coast News", "News", "en-US", QUARTER_PAST_NINE);
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The report is late, Miriam Osei said.",
                "PARAGRAPH It comes in May.");
    }

    @Test
    void json_ld_can_kill() {
        NewsItem item = Samples.read("{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\","
                + " \"@id\": \"urn:a\", \"creativeWorkStatus\": \"Canceled\"}", DocumentForm.JSON).get(0).item();
        assertThat(item.standing()).isEqualTo(Status.CANCELED);
    }

    @Test
    void front_matter_says_all_that_other_formats_say() {
        NewsItem item = Samples.item("front.md");
        assertThat(item).extracting("headline", "standfirst", "byline", "dateline", "language", "category", "source",
                "urgency", "editorialNote", "publishedAt", "updatedAt", "embargoedUntil", "status")
                .containsExactly("Dunes: they move", "Folded text on two lines", "Ana Ruiz, Jon Ek",
                        "PORT AMBER, March 4", "en", "Nature", "Coast", 4, "Check the name",
                        Instant.parse("2025-03-04T07:15:00Z"), Instant.parse("2025-03-04T10:00:00Z"), FAR,
                        Status.USABLE);
        assertThat(item).extracting("copyrightHolder", "copyrightNotice", "usageTerms", "creditLine")
                .containsExactly("Coast Media", "\u00a9 Coast", "Print only", "CM");
        assertThat(item.keywords).containsExactly("sand", "wind");
        assertThat(item.subjects).extracting(Subject::name).containsExactly("weather", "environment");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The dunes moved, Anna Keller said.",
                "HEADING2 Setext", "QUOTE Quoted link.");
    }

    @Test
    void lines_of_a_bulk_export_have_their_article_in_an_envelope() {
        NewsItem item = Samples.read("{\"cursor\": \"x\", \"ninjs\": {\"uri\": \"urn:a\", \"body_text\": \"Text.\"}}",
                DocumentForm.JSON).get(0).item();
        assertThat(item).extracting("uri", "plainText").containsExactly("urn:a", "Text.");
    }
}
