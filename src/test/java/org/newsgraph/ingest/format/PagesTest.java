package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;

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
    void the_elements_of_an_article_may_say_what_they_are() {
        NewsItem item = html("<html lang=en><body itemscope itemtype=\"https://schema.org/WebPage\">"
                + "<article itemscope itemtype=\"https://schema.org/NewsArticle\">"
                + "<meta itemprop=datePublished content=\"2026-11-20T10:00:00+01:00\"><meta itemprop=inLanguage content=sv>"
                + "<time itemprop=dateModified datetime=\"2026-11-20T11:00:00+01:00\">at eleven</time>"
                + "<link itemprop=mainEntityOfPage href=\"https://quay.example/1\"><h1 itemprop=headline>Quay open</h1>"
                + "<p itemprop=description>Boats are back.</p><span itemprop=author itemscope itemtype="
                + "\"https://schema.org/Person\"><img itemprop=image><span itemprop=name>Ana Ruiz</span></span>"
                + "<a itemprop=author href=x>Jon Ek</a><meta itemprop=keywords content=\"quay,boats\">"
                + "<span itemprop=publisher itemscope><meta itemprop=name content=\"The Coast\"></span>"
                + "<div itemprop=articleBody><p>The quay is open.</p><p>Boats came.</p></div>"
                + "<div itemprop=comment itemscope><span itemprop=author>Nobody</span></div></article></body></html>");
        assertThat(item).extracting("uri", "headline", "standfirst", "byline", "language", "source").containsExactly(
                "https://quay.example/1", "Quay open", "Boats are back.", "By Ana Ruiz and Jon Ek", "sv", "The Coast");
        assertThat(item.publishedAt).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(item.updatedAt).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(item.keywords).containsExactly("quay", "boats");
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH The quay is open.", "PARAGRAPH Boats came.");
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

    @Test
    void a_teaser_within_the_text_says_nothing_of_it_and_its_address_is_another_s() {
        String teaser = "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><a itemprop=url"
                + " href=\"https://n.example/old\">Old</a><span itemprop=author>Ann Other</span>"
                + "<meta itemprop=datePublished content=\"2019-01-01\"></div>";
        NewsItem item = html("<main><h1>New bridge</h1><p>The new bridge is open to all.</p>" + teaser + "</main>");
        assertThat(item).extracting("uri", "byline", "publishedAt").containsOnlyNulls();
        NewsItem headed = html("<main>" + teaser.replace("Old", "<h1>New bridge</h1>") + "<p>The new bridge is open to"
                + " all, and there is no other.</p></main>");
        assertThat(headed).extracting("uri", "byline").containsExactly(null, "By Ann Other");
        NewsItem most = html("<main>" + teaser + teaser.replace("old", "new").replace("Ann Other", "Ana Ruiz")
                .replace("Old", "<p>The new bridge is open to all, and there is no other.</p>") + "</main>");
        assertThat(most).extracting("uri", "byline").containsExactly("https://n.example/new", "By Ana Ruiz");
    }

    @Test
    void a_part_without_words_is_no_part_of_the_text() {
        assertThat(Samples.blocks(html("<article><meta itemprop=articleBody content=\"The quay is open.\"><div>Share"
                + "</div><div itemprop=articleBody><p>The quay is open.</div><div>Related</div></article>")))
                .containsExactly("PARAGRAPH The quay is open.");
    }

    @Test
    void each_paragraph_may_be_called_the_body_of_its_article() {
        assertThat(
                Samples.blocks(html("<article><p itemprop=articleBody>Pier shut for a long time to come.</p></article>"
                        + "<article itemscope><h1>Quay</h1><div><p itemprop=articleBody>The quay is open.</p><h2>Boats</h2>"
                        + "<p itemprop=articleBody>Boats came.</p></div><div><p itemprop=articleBody>So did gulls.</p></div>"
                        + "</article>")))
                .containsExactly("PARAGRAPH The quay is open.", "HEADING2 Boats",
                        "PARAGRAPH Boats came.", "PARAGRAPH So did gulls.");
        assertThat(Samples.blocks(html("<body><p>Menu</p><main><p itemprop=articleBody>One.<p itemprop=articleBody>Two."
                + "</main></body>"))).containsExactly("PARAGRAPH One.", "PARAGRAPH Two.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Ferries,Transport,Mara Lindt | Ferries; Transport; Mara Lindt",
            "Ferries\"><meta property=\"article:tag\" content=\"Lindt, Mara | Ferries; Lindt, Mara"})
    void one_element_may_have_all_tags(String content, String keywords) {
        assertThat(html("<meta property=\"article:tag\" content=\"" + content + "\"><p>Open.").keywords)
                .containsExactly(keywords.split("; "));
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
    @ValueSource(strings = {"Ana Ruiz<sup><a href=\"#f1\">1</a></sup> spoke.",
            "Ana Ruiz<sup data-fn=x class=fn>[<a href=\"https://quay.example/1#f1\" id=y>1</a>]</sup> spoke.",
            "Ana Ruiz<a href=\"#f1\"><sup>1</sup></a> spoke.", "Ana Ruiz<a class=footnote-anchor href=x>1</a> spoke.",
            "Ana Ruiz<a role=doc-noteref href=\"#a\">*</a> spoke. <a href=\"#r1\">\u21A9\uFE0E</a>",
            "Ana Ruiz<sup><a href=\"#f1\">1</a>, <a href=\"#f2\">2</a></sup> spoke."})
    void the_mark_of_a_footnote_is_no_part_of_a_name(String paragraph) {
        assertThat(Samples.blocks(html("<p>" + paragraph + "</p>"))).containsExactly("PARAGRAPH Ana Ruiz spoke.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"It has 4 km<sup>2</sup>. | It has 4 km2.",
            "Read <a href=\"#b\">below</a>. | Read below.", "The <sup><a href=x>1</a></sup> | The 1",
            "The 2<sup>nd <a href=\"#b\">b</a></sup> | The 2nd b"})
    void what_stands_raised_or_is_a_link_within_the_page_is_read(String paragraph, String read) {
        assertThat(Samples.blocks(html("<p>" + paragraph + "</p>"))).containsExactly("PARAGRAPH " + read);
    }

    @Test
    void deleted_words_are_none() {
        assertThat(Samples.blocks(html("<p>The <del>pier</del> <ins>quay</ins> is open.</p><del><p>So.</p></del>")))
                .containsExactly("PARAGRAPH The quay is open.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The quay at Port Amber is open [\u2026]", "The quay at Port Amber is op...",
            "The quay at Port Amber is open. So \u2026 Continue reading Quay", "\u201cSo is the pier\u201d\u2026"})
    void what_a_program_has_cut_off_the_text_is_no_standfirst(String excerpt) {
        String text = "<h1>Quay</h1><p>The quay at Port Amber is open.</p><p>\"So is the pier\", Ana Ruiz says.</p>";
        NewsItem item = Samples.read("<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><item>"
                + "<guid>urn:a</guid><title>Quay</title><description>" + excerpt + "</description><content:encoded>"
                + "<![CDATA[" + text + "]]></content:encoded></item></channel></rss>", DocumentForm.XML).get(0).item();
        assertThat(item.standfirst).isNull();
        assertThat(item.blocks).hasSize(2);
        assertThat(html("<meta property=\"og:description\" content=\"" + excerpt + "\"><article>" + text
                + "</article>").standfirst).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"And then there was one \u2026", "The quay is open", "The quay \u2026 is open", "\u2026"})
    void what_someone_has_written_is_one(String standfirst) {
        assertThat(html("<meta name=description content=\"" + standfirst + "\"><article><p>The quay is open to all.</p>"
                + "<p>Boats came.</p></article>").standfirst).isEqualTo(standfirst);
    }

    @Test
    void elements_that_say_much_deep_in_each_other_take_a_moment() {
        String scope = "<div itemscope itemtype=\"https://schema.org/Article\">";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(html(scope
                + "<div itemprop=headline>".repeat(20_000) + "Deep.").headline).isEqualTo("Deep."));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(html("<div>".repeat(10_000)
                + "<p itemprop=articleBody>Deep.".repeat(30_000)).blocks).hasSize(30_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(html(scope.repeat(20_000)
                + "<p itemprop=author>Ana Ruiz".repeat(20_000)).hasText()).isTrue());
    }
}
