package org.newsgraph.ingest.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The text of a live blog is all of its updates. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LivePagesTest {
    private static final String UPDATES = "<article><h2>Bridge closed</h2><p>The Tarn bridge is closed, said Ana Ruiz.</p>"
            + "</article><article><h2>Trains stopped</h2><p>No train runs.</p></article>";
    private static final String LIVE = "{\"@context\": \"https://schema.org\", \"@type\": \"LiveBlogPosting\","
            + " \"@id\": \"urn:a\", \"headline\": \"Flood live\", %s \"liveBlogUpdate\": [{\"@type\": \"BlogPosting\","
            + " \"headline\": \"Bridge closed\", \"articleBody\": \"The Tarn bridge is closed.\\n\\nSo is the road.\"},"
            + " {\"@type\": \"BlogPosting\", \"articleBody\": \"<p>No <b>train</b> runs.</p>\"}]}";

    private static NewsItem html(String page) {
        return Samples.read(page, DocumentForm.HTML).get(0).item();
    }

    private static NewsItem json(String more) {
        return Samples.read(LIVE.formatted(more), DocumentForm.JSON).get(0).item();
    }

    private static String described(String type, String body) {
        return "<script type=\"application/ld+json\">{\"@type\": \"" + type
                + "\", \"headline\": \"Flood live\"}</script>"
                + "<body><header><h1>Flood live</h1></header>" + body + "</body>";
    }

    @Test
    void all_updates_of_a_page_are_its_text() {
        NewsItem item = html(described("LiveBlogPosting", "<main><h1>Flood live</h1><p>Rivers rise.</p>" + UPDATES
                + "</main>"));
        assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Rivers rise.", "HEADING2 Bridge closed",
                "PARAGRAPH The Tarn bridge is closed, said Ana Ruiz.", "HEADING2 Trains stopped",
                "PARAGRAPH No train runs.");
        assertThat(item.notes).isEmpty();
    }

    @Test
    void so_they_are_if_each_stands_in_a_list_or_under_its_day_and_none_that_leads_to_another_page() {
        assertThat(Samples.blocks(html(described("LiveBlogPosting", "<main><section><ol><li><article><p>One came."
                + "</article></li><li><article><p>Two came.</article></ol></section><section><article><p>Three came."
                + "</article></section><article><a href=x>Another story</a></article></main><aside><article>No"
                + "</article></aside>")))).containsExactly("PARAGRAPH One came.", "PARAGRAPH Two came.",
                        "PARAGRAPH Three came.");
    }

    @Test
    void the_words_of_schema_org_on_the_elements_say_that_a_page_is_live_too() {
        assertThat(Samples.blocks(html("<div itemscope itemtype=\"https://schema.org/LiveBlogPosting\">"
                + "<div itemprop=liveBlogUpdate itemscope itemtype=\"https://schema.org/BlogPosting\"><h2 itemprop="
                + "headline>First</h2><div itemprop=articleBody>One came.</div></div><div itemprop=liveBlogUpdate "
                + "itemscope itemtype=\"https://schema.org/BlogPosting\"><div itemprop=articleBody>Two came.</div></div>"
                + "</div>"))).containsExactly("HEADING2 First", "PARAGRAPH One came.", "PARAGRAPH Two came.");
    }

    @Test
    void but_not_a_teaser_of_a_live_blog_beside_the_text_of_another_page() {
        String teaser = "<div itemscope itemtype=\"https://schema.org/LiveBlogPosting\"><a href=x>Flood live</a></div>";
        assertThat(Samples.blocks(html("<main>" + UPDATES + teaser + "</main>"))).hasSize(2);
    }

    @Test
    void the_updates_are_read_too_if_only_the_introduction_is_called_the_body() {
        assertThat(Samples.blocks(html(described("LiveBlogPosting", "<main><div itemprop=articleBody><p>Rivers rise."
                + "</div>" + UPDATES + "<article><a href=x>Another story</a></article></main>")))).containsExactly(
                        "PARAGRAPH Rivers rise.", "HEADING2 Bridge closed",
                        "PARAGRAPH The Tarn bridge is closed, said Ana Ruiz.", "HEADING2 Trains stopped",
                        "PARAGRAPH No train runs.");
    }

    @Test
    void of_articles_beside_each_other_on_another_page_the_longest_is_read_and_the_others_are_noted() {
        NewsItem item = html(described("NewsArticle", "<main>" + UPDATES + "</main>"));
        assertThat(Samples.blocks(item)).hasSize(2);
        assertThat(item.notes).extracting(NewsItem.Note::code).containsExactly("TEXT_LEFT_OUT");
        assertThat(html("<main><article><h1>Flood</h1><p>The Tarn bridge is closed.</p></article><article>Elsewhere"
                + "</article></main>").notes).isEmpty();
        assertThat(html("<main><article><p>The Tarn bridge is closed.</p></article><article><a href=x>Elsewhere</a>"
                + "</article></main>").notes).isEmpty();
    }

    @Test
    void json_ld_has_the_text_in_its_updates() {
        assertThat(Samples.blocks(json(""))).containsExactly("HEADING2 Bridge closed",
                "PARAGRAPH The Tarn bridge is closed.", "PARAGRAPH So is the road.", "PARAGRAPH No train runs.");
    }

    @Test
    void an_introduction_stands_above_them_and_says_nothing_twice() {
        assertThat(Samples.blocks(json("\"articleBody\": \"Rivers rise.\\n\\nNo train runs.\","))).containsExactly(
                "PARAGRAPH Rivers rise.", "PARAGRAPH No train runs.", "HEADING2 Bridge closed",
                "PARAGRAPH The Tarn bridge is closed.", "PARAGRAPH So is the road.");
    }

    @Test
    void very_many_updates_deep_in_a_page_take_a_moment() {
        String page = described("LiveBlogPosting", "<main><article>First.</article>" + "<div>".repeat(10_000)
                + "<div><article>Next.</article></div>".repeat(30_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(html(page).blocks).hasSize(30_001));
        String updates = IntStream.range(0, 100_000).mapToObj(i -> "{\"articleBody\": \"Train " + i + " ran.\"}")
                .collect(joining(","));
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(Samples.read("{\"@type\": \"LiveBlogPosting\","
                        + "\"liveBlogUpdate\": [" + updates + "]}", DocumentForm.JSON).get(0).item().blocks)
                        .hasSize(100_000));
    }
}
