package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Strengthening the Eastern Flank", "Looking Ahead: Rain, Pipes, and Patience", "Background",
            "What now?", "'Historic' vote in Vilnius", "Budget 2024", "iPhone sales slump",
            "Liverpool win 3-1 at Anfield",
            "ANALYSIS: Why wells matter", "#MeToo trial opens", "5 things to know", "前景展望", "ما الذي نعرفه؟",
            "आगे क्या होगा", "Prices up 9%", "Police make 12 arrests", "What we know at 17:00",
            "Press conference", "Who said “never”"})
    void a_title_like_line_looks_like_a_heading(String line) {
        assertThat(HeadingRule.matches(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The council met.", "It rained…", "It rained...", "Never!", "First,", "MODERATOR:",
            "MODERATOR: Good evening", "Q: Why wells", "\"We will not run dry\"", "“We will not run dry”", "and then",
            "- item", "1. Background", "1) Background", "Arsenal 2-1 Chelsea", "Arsenal 2, Chelsea 1", "27 March 2024",
            "Wednesday, March 27, 2024", "10:15 GMT", "2024", "* * *", "By Ana Ruiz", "VILNIUS, March 27 (Agency)",
            "Photo: Ana Ruiz", "(Reporting by Ana Ruiz)", "See https://example.org/wells", "ana@example.org",
            "ADVERTISEMENT", "Serves 4", "Makes about 12 large cookies", "Serves 4-6", "Sun rises 5:12", "Sunset 8.40",
            "High tide 3:15 p.m.", "Press release", "Subscribe now",
            "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
            "Would you say that this question is short enough for us?", "市议会批准了预算。"})
    void what_may_be_something_else_does_not_look_like_a_heading(String line) {
        assertThat(HeadingRule.matches(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Ana Ruiz", "BY ANA RUIZ", "By Ana Ruiz and J. P. Ortega, Staff Writers", "By Reuters",
            "By Ana Ruiz in Vilnius and Jonas Petraitis in Riga", "By Ana Ruiz, political editor", "By Łukasz Żak",
            "By Ludwig van der Berg", "By Ana Ruiz Jr.", "By Ana R.", "By Ana Ruiz | Example Press"})
    void by_and_names_are_a_byline(String line) {
        assertThat(BylineRule.matches(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"By", "By ", "By the numbers", "By Friday", "By March the council had met", "By Ana Ruiz.",
            "By Ana Ruiz and", "By Ana Ruiz, the council had met for a week", "By then", "Bypass Opens",
            "By Tuesday night, Ana Ruiz had gone"})
    void a_sentence_that_starts_with_by_is_no_byline(String line) {
        assertThat(BylineRule.matches(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VILNIUS, March 27 (Agency) - The council met.       | VILNIUS, March 27 (Agency)
            LONDON (Reuters) — The council met.                 | LONDON (Reuters)
            London (Reuters) - The council met.                 | London (Reuters)
            NEW YORK, Nov. 3 – The council met.                 | NEW YORK, Nov. 3
            VILNIUS, Lithuania (AP) — Wells run dry.            | VILNIUS, Lithuania (AP)
            WASHINGTON, D.C. (AP) -- Wells run dry.             | WASHINGTON, D.C. (AP)
            STRATFORD-UPON-AVON, England (AP) — It rained.      | STRATFORD-UPON-AVON, England (AP)
            PARIS — “We met,” he said.                          | PARIS
            PARIS—The council met.                              | PARIS
            VILNIUS, 27 mars (AFP) – Le conseil.                | VILNIUS, 27 mars (AFP)
            SÃO PAULO, 3 May - it rained.                       | SÃO PAULO, 3 May
            NEW YORK, Nov. 3, 2024 /PRNewswire/ -- Wells Inc.   | NEW YORK, Nov. 3, 2024 /PRNewswire/
            VILNIUS, March 27 (Agency)                          | VILNIUS, March 27 (Agency)
            """)
    void a_place_and_a_dash_are_a_dateline(String paragraph, String dateline) {
        assertThat(DatelineRule.find(paragraph)).isEqualTo(dateline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The council - which met - agreed.", "NATO – The alliance agreed.", "PARIS – it met.",
            "Smith (Labour) - who won - agreed.", "On Monday, March 27 - a cold day - it met.", "COVID-19 is back.",
            "BREAKING - Wells run dry", "27 March - The council met.", "IBM (NYSE: IBM) — Shares fell.", "- item",
            "PARIS"})
    void other_words_before_a_dash_are_no_dateline(String paragraph) {
        assertThat(DatelineRule.find(paragraph)).isNull();
    }

    @Test
    void more_than_two_short_lines_in_a_row_are_no_headings() {
        ParsedArticle article = new ArticleParser()
                .parse("They came.\n\nAna Ruiz\n\nBen Oke\n\nCleo Park\n\nThey went.");
        assertThat(article.sections()).hasSize(1);
    }

    @Test
    void a_last_short_line_is_a_paragraph() {
        ParsedArticle article = new ArticleParser()
                .parse("They came.\n\nAbout the author\n\nAna Ruiz lives in Port Amber");
        assertThat(article.sections()).extracting("heading").containsExactly(null, "About the author");
    }
}
