package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
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
            "status: in review"})
    void a_draft_of_Markdown_in_any_word_is_held(String line) {
        assertThat(markdown(line).standing()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: false", "draft: no # done", "published: true", "published: 2025-03-04"})
    void what_is_none_is_not(String line) {
        assertThat(markdown(line).standing()).isNull();
        assertThat(markdown("status: canceled # said the lawyers").standing()).isEqualTo(Status.CANCELED);
        assertThat(item("+++\ndraft = true\n+++\nOpen.", DocumentForm.MARKDOWN).standing()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pubstatus\": [\"withheld\"]", "\"pubStatus\": {\"qcode\": \"stat:withheld\"}",
            "\"pubstatus\": {\"x\": 1}", "\"pubstatus\": []", "\"embargoed\": \"\"", "\"embargoedUntil\": {}"})
    void a_status_of_ninjs_that_cannot_be_read_holds_it(String said) {
        assertThat(item("{\"uri\": \"urn:a\", \"body_text\": \"T.\", " + said + "}", DocumentForm.JSON).standing())
                .isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Draft\"", "\"Incomplete\"", "{\"@type\": \"DefinedTerm\", \"name\": \"Draft\"}"})
    void a_work_that_is_not_finished_is_held(String status) {
        assertThat(item("{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"articleBody\": \"T.\","
                + " \"creativeWorkStatus\": " + status + "}", DocumentForm.JSON).standing()).isEqualTo(Status.WITHHELD);
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
    @ValueSource(strings = {"http://www.w3.org/2007/app", "http://purl.org/atom/app#"})
    void a_draft_of_atom_is_one_in_the_namespace_of_either_time(String namespace) {
        assertThat(item("<entry xmlns=\"http://www.w3.org/2005/Atom\" xmlns:app=\"" + namespace + "\"><id>urn:a</id>"
                + "<app:control><app:draft>yes</app:draft></app:control><content>T.</content></entry>",
                DocumentForm.XML)
                .standing()).isEqualTo(Status.WITHHELD);
    }
}
