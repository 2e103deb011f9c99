package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.parse.ParsedArticle.Metadata;

class MetadataRunTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-27", "2024-03-27T10:15:00Z", "2024-03-27T10:15+02:00", "2024-02-29"})
    void a_date_at_the_start_is_metadata(String date) {
        assertThat(MetadataRun.read("date " + date + " Amid tensions").metadata)
                .containsExactly(new Metadata(MetadataKey.DATE, date, "date " + date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: yesterday", "date 2024-02-30", "date: 27.03.2024", "date 2024-03-27T10:15", "date:"})
    void an_invalid_date_is_noted_and_stays_text(String text) {
        MetadataRun run = MetadataRun.read("\n" + text + "\n\nThe council met.");
        assertThat(run.notes).extracting("code", "offset").containsExactly(tuple("INVALID_DATE", 1));
        assertThat(run.end()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            headline Council approves budget     | HEADLINE   | Council approves budget
            headline Will it rain?               | HEADLINE   | Will it rain?
            headline iPhone sales slump          | HEADLINE   | iPhone sales slump
            headline: inflation rose.            | HEADLINE   | inflation rose.
            standfirst The council agreed.       | STANDFIRST | The council agreed.
            byline Ana Ruiz                      | BYLINE     | Ana Ruiz
            embargo: 2030-05-01T10:00:00Z           | EMBARGO    | 2030-05-01T10:00:00Z
            category world                       | CATEGORY   | world
            category: arts and letters, home     | CATEGORY   | arts and letters, home
            uri urn:newsml:example:1             | URI        | urn:newsml:example:1
            slug port-amber-water                | SLUG       | port-amber-water
            language pt-BR                       | LANGUAGE   | pt-BR
            language : en                        | LANGUAGE   | en
            Headline: Council approves budget    | HEADLINE   | Council approves budget
            LANGUAGE: en                         | LANGUAGE   | en
            """)
    void a_key_and_its_value_are_metadata(String line, MetadataKey key, String value) {
        assertThat(MetadataRun.read(line + "\n\nThe council met.").metadata)
                .containsExactly(new Metadata(key, value, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date night in Paris", "dates: 2024-03-27", "Date 2024-03-27",
            "Language: The Last Frontier", "Byline: A reporter's memoir", "Dateline: Kyiv, and other stories",
            "Category: Five storm", "Date: 27 March", "Embargo: Five things to know", "Language is a virus.",
            "language is dying, linguists said.", "uri geller bends spoons.", "slug fest goes on.",
            "headline inflation rose sharply in March, the statistics office said on Tuesday, as food and\nfuel cost more.",
            "headline Inflation rose sharply in March, the statistics\noffice said.", "headline News ended early.",
            "category five storms hit the coast", "byline disputes are old", "author: Ana Ruiz", "headline\nBudget"})
    void running_text_may_start_with_the_word_of_a_key(String text) {
        MetadataRun run = MetadataRun.read(text);
        assertThat(run.metadata).isEmpty();
        assertThat(run.notes).isEmpty();
    }

    @Test
    void behind_a_pair_all_keys_may_begin_with_a_capital() {
        assertThat(MetadataRun
                .read("Headline: Wells run dry\nByline: Ana Ruiz\nCategory: Home\n\nThe wells ran dry.").metadata)
                .extracting(Metadata::value).containsExactly("Wells run dry", "Ana Ruiz", "Home");
    }

    @ParameterizedTest
    @CsvSource({"uri: spoon, INVALID_URI", "slug: Port Amber, INVALID_SLUG", "slug: port amber, INVALID_SLUG",
            "language: English, INVALID_LANGUAGE"})
    void a_value_without_the_form_of_its_key_is_noted(String text, String code) {
        assertThat(MetadataRun.read(text).notes).extracting("code").containsExactly(code);
    }

    @Test
    void pairs_may_share_a_line() {
        MetadataRun run = MetadataRun.read("date 2024-03-27 language en slug: a-b headline Wells run dry\nThe council");
        assertThat(run.metadata).extracting(Metadata::value).containsExactly("2024-03-27", "en", "a-b",
                "Wells run dry");
        assertThat(run.end()).isEqualTo(61);
    }

    @Test
    void the_first_of_two_values_counts() {
        ParsedArticle article = new ArticleParser().parse("language: en\nlanguage: fr\n\nThe council met.");
        assertThat(article.value(MetadataKey.LANGUAGE)).contains("en");
        assertThat(article.metadata()).hasSize(2);
        assertThat(article.notes()).extracting("code", "offset").containsExactly(tuple("DUPLICATE_KEY", 13));
    }

    @Test
    void an_empty_value_is_noted_and_does_not_count() {
        ParsedArticle article = new ArticleParser().parse("headline:\nbyline: Ana Ruiz\n\nThe council met.");
        assertThat(article.value(MetadataKey.HEADLINE)).isEmpty();
        assertThat(article.byline()).isEqualTo("Ana Ruiz");
        assertThat(article.notes()).extracting("code").containsExactly("EMPTY_VALUE");
    }

    @Test
    void a_printed_byline_is_text_if_the_metadata_has_one() {
        ParsedArticle article = new ArticleParser().parse("byline: Ana Ruiz\n\nBy A. Ruiz\n\nThe council met.");
        assertThat(article.byline()).isEqualTo("Ana Ruiz");
        assertThat(article.sections().get(0).paragraphs()).extracting(paragraph -> paragraph.role().name())
                .containsExactly("BODY", "LEAD");
    }
}
