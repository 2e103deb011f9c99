package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of its article beside JSON-LD, and what it shows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesTest {
    private static NewsItem html(String page) {
        return Samples.read(page, DocumentForm.HTML).get(0).item();
    }
    @Test
    void they_say_it_of_the_article_that_is_read_alone_and_after_the_head_of_the_page() {
        NewsItem item = html("<meta property=\"og:title\" content=\"Quay open\"><main>"
                + "<article itemscope itemtype=\"https://schema.org/Article\"><h2 itemprop=headline>Pier shut</h2>"
                + "<span itemprop=author>Jon Ek</span></article><article itemscope itemtype=\"https://schema.org/Article\">"
                + "<h2 itemprop=headline>Quay</h2><span itemprop=author>Ana Ruiz</span><p>The quay is open again."
                + "</article></main>");
        assertThat(item).extracting("headline", "byline").containsExactly("Quay open", "By Ana Ruiz");
    }
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\u7530\u4E2D\u592A\u90CE\u9996\u76F8\u306F<br> 20\u65E5\u3001 | \u7530\u4E2D\u592A\u90CE\u9996\u76F8\u306F20\u65E5\u3001",
            "\u5317\u4EAC<br>\u4F1A\u89C1 | \u5317\u4EAC\u4F1A\u89C1", "Port<br>Amber | Port Amber",
            "\u5317\u4EAC<br>NATO | \u5317\u4EAC NATO"})
    void the_end_of_a_line_between_signs_that_are_set_without_blanks_is_none(String written, String read) {
        assertThat(Samples.blocks(html("<p>" + written + "</p>"))).containsExactly("PARAGRAPH " + read);
        assertThat(Samples.blocks(html("<h2>" + written + "</h2>"))).containsExactly("HEADING2 " + read);
        assertThat(Samples.blocks(html("<table><tr><td>" + written + "</td><td>2</td></tr></table>")))
                .containsExactly("PARAGRAPH " + read + " | 2");
    }
    @ParameterizedTest
    @ValueSource(strings = {"And then there was one \u2026", "The quay is open", "The quay \u2026 is open", "\u2026"})
    void what_someone_has_written_is_one(String standfirst) {
        assertThat(html("<meta name=description content=\"" + standfirst + "\"><article><p>The quay is open to all.</p>"
                + "<p>Boats came.</p></article>").standfirst).isEqualTo(standfirst);
    }}
