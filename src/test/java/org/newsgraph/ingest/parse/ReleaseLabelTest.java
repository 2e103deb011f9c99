package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What companies and ministries set above the title of their releases. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseLabelTest {
    private static final String STORY = "Harbour opens new quay\n\nPORT AMBER, March 4 - Boats came in.\n\nMore will come.\n";

    private static ParsedArticle parse(String text) {
        return new ArticleParser().parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOR IMMEDIATE RELEASE", "For immediate release:", "PRESS RELEASE", "Media Release",
            "News release", "NEWS RELEASE - March 4, 2025", "For Immediate Release: March 4, 2025", "**PRESS RELEASE**",
            "EMBARGOED UNTIL 00:01 GMT, 6 MARCH 2025", "Embargoed until Thursday 6 March", "UNDER EMBARGO UNTIL NOON",
            "NOT FOR PUBLICATION BEFORE 9 AM", "FOR RELEASE: March 4, 2025", "Pressemitteilung",
            "Communiqu\u00e9 de presse"})
    void a_label_is_not_the_headline_but_what_stands_below_it(String label) {
        ParsedArticle article = parse(label + "\n\n" + STORY);
        assertThat(article.value(MetadataKey.HEADLINE)).contains("Harbour opens new quay");
        assertThat(article.dateline()).isEqualTo("PORT AMBER, March 4");
        assertThat(article.sections()).hasSize(1);
        assertThat(article.sections().get(0).paragraphs()).extracting("role").map(Object::toString)
                .containsExactly("LEAD", "BODY");
    }

    @Test
    void no_blank_line_need_divide_it_from_the_title_nor_from_whom_to_call() {
        ParsedArticle article = parse("FOR IMMEDIATE RELEASE\nMarch 4, 2025\nContact: Ana Ruiz, 555 0100\n" + STORY);
        assertThat(article.value(MetadataKey.HEADLINE)).contains("Harbour opens new quay");
        assertThat(article.metadata().get(0).source()).isEqualTo(
                "FOR IMMEDIATE RELEASE\nMarch 4, 2025\nContact: Ana Ruiz, 555 0100\nHarbour opens new quay");
    }

    @Test
    void a_byline_below_the_title_is_one() {
        assertThat(parse("PRESS RELEASE\n\nHarbour opens new quay\n\nBy Ana Ruiz\n\nBoats came in.").byline())
                .isEqualTo("By Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Press release row splits council", "Embargo ends in tears", "EMBARGO ENDS IN TEARS",
            "Hold the front page", "Not for publication, she said", "For release from jail he waits",
            "News alert system fails", "Media statements pile up"})
    void a_title_that_begins_alike_is_a_title(String title) {
        assertThat(parse(title + "\n\nThe council met on Tuesday and agreed.").value(MetadataKey.HEADLINE))
                .contains(title);
    }

    @Test
    void without_a_title_below_it_the_label_is_a_paragraph_and_not_the_lead() {
        ParsedArticle article = parse("FOR IMMEDIATE RELEASE\n\nThe council met. It agreed.");
        assertThat(article.value(MetadataKey.HEADLINE)).isEmpty();
        assertThat(article.sections().get(0).paragraphs()).extracting("text")
                .containsExactly("FOR IMMEDIATE RELEASE", "The council met. It agreed.");
        assertThat(article.sections().get(0).paragraphs()).extracting("role").map(Object::toString)
                .containsExactly("BODY", "LEAD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 00:01 GMT, THURSDAY 6 MARCH 2025         | 2025-03-06T00:01:00Z
            Embargoed until 6 March 2025 at 00.01hrs                 | 2025-03-06T00:01:00Z
            EMBARGOED UNTIL 9:00 AM ET, MARCH 6, 2025                | 2025-03-06T14:00:00Z
            Embargoed for release until March 6th, 2025, 9 a.m. EST  | 2025-03-06T14:00:00Z
            NOT FOR PUBLICATION BEFORE 6 March 2025                  | 2025-03-06T00:00:00Z
            EMBARGO UNTIL 2025-03-06T09:00+02:00                     | 2025-03-06T07:00:00Z
            FOR RELEASE ON Thursday, March 6, 2025 at 10:30 p.m. UTC | 2025-03-06T22:30:00Z
            """)
    void the_moment_from_which_it_may_be_used_is_its_embargo(String label, String end) {
        assertThat(parse(label + "\n\n" + STORY).value(MetadataKey.EMBARGO)).contains(end);
        assertThat(parse(label + "\n\nThe council met. It agreed.").value(MetadataKey.EMBARGO)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMBARGOED UNTIL NOON", "EMBARGOED UNTIL 6 MARCH", "EMBARGOED UNTIL 25:00, 6 MARCH 2025",
            "UNDER EMBARGO UNTIL 9 AM"})
    void a_moment_that_cannot_be_told_is_noted(String label) {
        ParsedArticle article = parse(label + "\n\n" + STORY);
        assertThat(article.value(MetadataKey.EMBARGO)).isEmpty();
        assertThat(article.notes()).extracting("code").containsExactly("INVALID_EMBARGO");
    }

    @Test
    void it_is_written_so_that_it_stays_a_paragraph() {
        ParsedArticle article = parse("headline: Quay\n\nPRESS RELEASE\n\n# Harbour opens new quay\n\nBoats came in.");
        String written = ArticlePrinter.print(Map.of(), article.sections());
        assertThat(parse(written).sections()).extracting("heading").containsExactly(null, "Harbour opens new quay");
    }
}
