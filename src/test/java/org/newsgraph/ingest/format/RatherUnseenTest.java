package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.format.NewsItem.Status;

/** What holds an article back, in all the ways in which it is written: nothing is seen by a misunderstanding. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatherUnseenTest {
    private static NewsItem item(String text, DocumentForm form) {
        return Samples.read(text, form).get(0).item();
    }

    private static NewsItem markdown(String line) {
        return item("---\ntitle: Quay\n" + line + "\n---\nOpen.\n", DocumentForm.MARKDOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "draft: yes", "draft: on", "draft: true # not yet", "draft: perhaps",
            "published: false", "date: 2025-03-04\npublished: no", "embargo:", "embargo: soon",
            "status: withheld # till noon",
            "status: in review", "published: 0", "embargo: true", "embargo: no\nembargoedUntil: soon"})
    void a_draft_of_Markdown_in_any_word_is_held(String line) {
        assertThat(markdown(line).standing()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: false", "draft: no # done", "published: true", "published: 2025-03-04",
            "draft: 0", "published: null", "published: 1", "embargoed: false", "embargo: no", "embargo: ~",
            "embargo:\nembargoedUntil: 2025-03-04", "embargo: true\nembargo-until: 2025-03-04",
            "date: 2025-03-04\nreleaseDate: 2099-05-01", "date: 2025-03-04\npublicationDate: 2099-01-15",
            "publishDate: 4 mars 2025"})
    void what_is_none_is_not(String line) {
        assertThat(markdown(line).standing()).isNull();
        assertThat(markdown("status: canceled # said the lawyers").standing()).isEqualTo(Status.CANCELED);
        assertThat(item("+++\ndraft = true\n+++\nOpen.", DocumentForm.MARKDOWN).standing()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\rtitle: Quay\rdraft: true\r---\rOpen.\r", "\n\n---\ndraft: true\n---\nOpen.",
            "\u200B\uFEFF---\ndraft: true\n---\nOpen.", "---\u2028draft: true\u2028---\u2028Open.",
            "---\ntitle: Quay\ndraft: true\n\nOpen.", "---\ntitle: Quay\n\ndraft: true\n\nOpen.",
            "+++\ntitle = 'Quay'\ndraft = true\n\nOpen.", "{\n\"title\": \"Quay\", \"draft\": true\n\nOpen.",
            "---\n'draft': true\n---\nOpen.", "---\n{title: Quay, draft: true}\n---\nOpen.",
            "---\n{\"title\": \"Quay\", \"draft\": true}\n---\nOpen.", "---json\n{\"draft\": true}\n---\nOpen.",
            "---toml\ndraft = true\n---\nOpen.", "---yaml\ndraft: true\n---\nOpen.",
            "---js\n{\n  draft: true\n}\n---\nOpen.", ";;;\n{\"draft\": true}\n;;;\nOpen.",
            "\"title\": \"Quay\",\n\"draft\": true\n;;;\nOpen.", "title: Quay\ndraft: true\n---\nOpen.",
            "Title: Quay\nDate: 2025-03-04\nStatus: draft\n\nOpen.",
            "<!--\n.. title: Quay\n.. status: draft\n-->\nOpen.",
            "#+TITLE: Quay\n#+DRAFT: true\n\nOpen.", "# Quay\n\n**Status:** Draft\n\nOpen.",
            "# Quay\n\nEmbargoed until: 2030-01-01\n\nOpen.", "---\nparams:\n  draft: true\n---\nOpen.",
            "---\nparams:\n  embargo: 2030-01-01\n---\nOpen.", "---\nparams: {draft: true}\n---\nOpen.",
            "{\"params\": {\"draft\": true}}\nOpen.", "---\ndraft: true\ndraft: false\n---\nOpen.",
            "---\npublish: false\n---\nOpen.", "---\nisDraft: !!bool true\n---\nOpen.", "---\nprivate: yes\n---\nOpen.",
            "---\nvisibility: team\n---\nOpen.", "---\npost_status: future\n---\nOpen.",
            "Title: Quay\nStatus: pending\n\nOpen.", "---\nextra:\n  status: pending\n---\nOpen.",
            "<!--\n.. title: Quay\n.. status: private\n-->\nOpen.", "---\nparams: {status: pending}\n---\nOpen.",
            "---\nThe harbour.\n---\nOpen."})
    void a_draft_in_front_matter_of_any_form_is_held(String text) {
        assertThat(item(text, DocumentForm.MARKDOWN).standing()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Draft: Jets pick a keeper first\n\nOpen.", "---\n# draft: true\ntitle: Quay\n---\nOpen.",
            "---\ntitle: Quay\ncover:\n  hidden: true\n---\nOpen.", "---\nparams:\n  embargo: no\n---\nOpen.",
            "---\n---\nOpen.", "---\rtitle: Quay\rdraft: false\r---\rOpen.", "---\nvisibility: public\n---\nOpen.",
            "# Quay\n\nStatus of the draft: the council votes on it.\n", "***\n\nThe vote: yes.\n\n---\n\nOpen.",
            "A site is built so:\n\n```\n---\ndraft: true\n---\n```\n",
            "{\"title\": \"Quay\", \"draft\": false}\nOpen.", "# Fair\n\n**Status:** Cancelled\n\nOpen.",
            "# Lost\n\n- Name: Tom Reed, status: killed\n- Status: killed\n", "The bill, status: pending\n",
            "Status: Recalled\nProduct: heater\n\nOpen.", "| Status: pending |\n", "Reed: 2016, draft: 1, pick: 3\n",
            "**Draft:** 1, round 1\n", "# Trade\n\n- Embargo: 1807\n- Embargo: 2011-03-26\n- Published: no\n",
            "---\ntitle: Quay\ndescription: Bill 12, status: pending\n---\nOpen.",
            "---\ntitle: Quay\ncomments:\n  published: false\ntranslation:\n  status: pending\n---\nOpen.",
            "---\ntitle: Quay\nnewsletter: {publish: no}\n---\nOpen.",
            "+++\ntitle = 'Quay'\n[comments]\npublished = false\n+++\nOpen.",
            "{\"title\": \"Quay\", \"devto\": {\"published\": false}}\nOpen."})
    void what_only_looks_like_it_is_not(String text) {
        NewsItem item = item(text, DocumentForm.MARKDOWN);
        assertThat(item.standing()).isNull();
        assertThat(item.embargoedUntil).isNull();
        assertThat(item.notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: 2025-03-04\npublishDate: 2099-01-01", "publish_date: 2099-01-01", "date: 2099-01-01",
            "published_at: 2099-01-01", "pubDate: 2099-01-01\nembargo: 2098-01-01",
            "date: 2025-03-04\npublished: 2099-01-01"})
    void a_page_of_Markdown_is_not_seen_before_its_date(String lines) {
        assertThat(markdown(lines).embargoedUntil).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(markdown(lines).notes).extracting(NewsItem.Note::code).containsExactly("EMBARGO_BY_DATE");
        assertThat(markdown("publishDate: 2025-03-04").embargoedUntil).isNull();
        assertThat(markdown("date: 2025-03-04\nreleaseDate: 2099-05-01").embargoedUntil).isNull();
    }

    @Test
    void a_date_without_a_zone_may_be_of_the_far_east() {
        Instant soon = Instant.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
        String local = soon.toString().replace("T", " ").replace("Z", "");
        assertThat(markdown("date: " + local).embargoedUntil).isNull();
        assertThat(markdown("date: " + soon).embargoedUntil).isEqualTo(soon);
        assertThat(markdown("publishDate: " + local).embargoedUntil).isEqualTo(soon);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishDate: 2099-1-1", "publish_at: 01/01/2099", "publishOn: soon"})
    void a_schedule_that_cannot_be_read_holds_it(String line) {
        assertThat(markdown(line).standing()).isEqualTo(Status.WITHHELD);
        assertThat(markdown(line).notes).extracting(NewsItem.Note::code).contains("EMBARGO_WITHOUT_END");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status: publish", "post_status: publish", "status: public"})
    void what_is_published_is_usable(String line) {
        assertThat(markdown(line).standing()).isEqualTo(Status.USABLE);
        assertThat(markdown(line).notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pubstatus\": [\"withheld\"]", "\"pubStatus\": {\"qcode\": \"stat:withheld\"}",
            "\"pubstatus\": {\"x\": 1}", "\"pubstatus\": []", "\"embargoed\": \"\"", "\"embargoedUntil\": {}"})
    void a_status_of_ninjs_that_cannot_be_read_holds_it(String said) {
        assertThat(item("{\"uri\": \"urn:a\", \"body_text\": \"T.\", " + said + "}", DocumentForm.JSON).standing())
                .isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pubstatus\": \"\"", "\"embargoed\": false",
            "\"embargoedUntil\": \"\", \"embargoed\": \"2025-03-04T00:00:00Z\""})
    void a_name_of_ninjs_that_says_nothing_holds_nothing(String said) {
        NewsItem item = item("{\"uri\": \"urn:a\", \"body_text\": \"T.\", " + said + "}", DocumentForm.JSON);
        assertThat(item.standing()).isNull();
        assertThat(item.notes).isEmpty();
    }

    private static NewsItem work(String status) {
        return item("{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"articleBody\": \"T.\","
                + " \"creativeWorkStatus\": " + status + "}", DocumentForm.JSON);
    }

    @Test
    void a_work_that_is_finished_is_not_held_and_a_killed_one_is_killed() {
        for (String word : List.of("Published", "Final", "Obsolete", "Updated", "Reviewed", "Breaking")) {
            assertThat(work("\"" + word + "\"").standing()).as(word).isNull();
        }
        assertThat(work("[\"Published\", \"stat:canceled\"]").standing()).isEqualTo(Status.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Draft\"", "\"Incomplete\"", "{\"@type\": \"DefinedTerm\", \"name\": \"Draft\"}",
            "\"In review\"", "\"Preliminary\"", "\"https://schema.org/Draft\"", "\"Draft, do not publish\"",
            "[\"Published\", \"Draft\"]", "\"Retracted\"", "\"withdrawn\""})
    void a_work_that_is_not_finished_is_held(String status) {
        assertThat(work(status).standing()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "20259999"})
    void a_release_of_nitf_at_no_time_is_one_without_end(String norm) {
        NewsItem item = item("<nitf><head><docdata><date.issue norm=\"20250304T091500Z\"/><date.release norm=\"" + norm
                + "\"/></docdata></head><body><body.content><p>T.</p></body.content></body></nitf>", DocumentForm.XML);
        assertThat(item.standing()).isEqualTo(Status.WITHHELD);
        assertThat(item.notes).extracting(NewsItem.Note::code).contains("EMBARGO_WITHOUT_END");
    }

    @ParameterizedTest
    @CsvSource({"<date.release>tomorrow</date.release>,WITHHELD", "<date.release>20300306</date.release>,",
            "<date.release/>,", "<date.release>For immediate release</date.release>,",
            "<date.release>-</date.release>,"})
    void a_release_of_nitf_in_words_is_one_unless_it_is_at_once(String release, Status status) {
        NewsItem item = item("<nitf><head><docdata><date.issue norm=\"20250304T091500Z\"/>" + release
                + "</docdata></head><body><body.content><p>T.</p></body.content></body></nitf>", DocumentForm.XML);
        assertThat(item.standing()).isEqualTo(status);
        assertThat(item.embargoedUntil != null).isEqualTo(release.contains("2030"));
    }

    private static NewsItem nitf(String docdata) {
        return item("<nitf><head>" + docdata + "</head><body><body.content><p>T.</p></body.content></body></nitf>",
                DocumentForm.XML);
    }

    private static NewsItem newsml(String management) {
        return item("<newsItem guid=\"urn:a\"><itemMeta>" + management + "</itemMeta><contentSet><inlineData"
                + " contenttype=\"text/plain\">T.</inlineData></contentSet></newsItem>", DocumentForm.XML);
    }

    private static NewsItem ninjs(String said) {
        return item("{\"uri\": \"urn:a\", \"body_text\": \"T.\", " + said + "}", DocumentForm.JSON);
    }

    @Test
    void what_is_embargoed_until_nobody_says_when_is_held() {
        for (NewsItem held : List.of(ninjs("\"pubstatus\": \"embargoed\""),
                ninjs("\"pubstatus\": \"embargoed\", \"embargoed\": false"),
                newsml("<pubStatus qcode=\"stat:embargoed\"/>"),
                nitf("<docdata management-status=\"embargoed\"><date.issue norm=\"20250304T091500Z\"/></docdata>"),
                markdown("status: embargoed"))) {
            assertThat(held.standing()).isEqualTo(Status.WITHHELD);
            assertThat(held.notes).extracting(NewsItem.Note::code).containsExactly("EMBARGO_WITHOUT_END");
        }
        assertThat(ninjs("\"pubstatus\": \"embargoed\", \"embargoed\": \"\"").notes).hasSize(1);
    }

    @Test
    void with_an_end_it_is_usable_from_then_on() {
        for (NewsItem usable : List.of(
                ninjs("\"pubstatus\": \"embargoed\", \"embargoed\": \"2025-03-04T09:15:00Z\""),
                newsml("<embargoed>2025-03-04T09:15:00Z</embargoed><pubStatus qcode=\"stat:embargoed\"/>"),
                nitf("<docdata management-status=\"embargoed\"><date.release norm=\"20250304T091500Z\"/></docdata>"),
                nitf("<docdata management-status=\"embargoed\"><date.issue norm=\"20250304T091500Z\"/>"
                        + "<date.release norm=\"20250304T091500Z\"/></docdata>"),
                markdown("status: embargoed\nembargo: 2025-03-04T09:15:00Z"))) {
            assertThat(usable.standing()).isEqualTo(Status.USABLE);
            assertThat(usable.embargoedUntil).isEqualTo("2025-03-04T09:15:00Z");
            assertThat(usable.notes).isEmpty();
        }
    }

    private static NewsItem entry(String draft) {
        return item(
                "<entry xmlns=\"http://www.w3.org/2005/Atom\" xmlns:app=\"http://www.w3.org/2007/app\"><id>urn:a</id>"
                        + "<app:control><app:draft>" + draft
                        + "</app:draft></app:control><content>T.</content></entry>",
                DocumentForm.XML);
    }

    @Test
    void a_draft_of_atom_is_one_in_any_word_but_no() {
        for (String word : List.of("yes", "Yes", " true ", "1", "perhaps")) {
            assertThat(entry(word).standing()).as(word).isEqualTo(Status.WITHHELD);
        }
        for (String word : List.of("no", "false", "", "No")) {
            assertThat(entry(word).standing()).as(word).isNull();
        }
    }

    @Test
    void a_kill_of_newsml_needs_no_text_that_can_be_read() {
        assertThat(item("<newsItem guid=\"urn:a\"><itemMeta><pubStatus qcode=\"stat:canceled\"/></itemMeta><contentSet>"
                + "<inlineData contenttype=\"text/plain\" encoding=\"base64\">/////w==</inlineData></contentSet>"
                + "</newsItem>", DocumentForm.XML).standing()).isEqualTo(Status.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.w3.org/2007/app", "http://purl.org/atom/app#"})
    void a_draft_of_atom_is_one_in_the_namespace_of_either_time(String namespace) {
        assertThat(item("<entry xmlns=\"http://www.w3.org/2005/Atom\" xmlns:app=\"" + namespace + "\"><id>urn:a</id>"
                + "<app:control><app:draft>yes</app:draft></app:control><content>T.</content></entry>",
                DocumentForm.XML)
                .standing()).isEqualTo(Status.WITHHELD);
    }
}
