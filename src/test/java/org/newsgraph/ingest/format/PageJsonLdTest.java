package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.format.NewsItem.Status;

/** Which JSON-LD of a page is that of its article, however it is written. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageJsonLdTest {
    private static final String OTHER = "{\"@type\": \"NewsArticle\", \"url\": \"https://quay.example/2\","
            + " \"headline\": \"Pier shut\", \"author\": \"Jon Ek\"}";
    private static final String DRAFT = "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\","
            + " \"headline\": \"Quay open\", \"creativeWorkStatus\": \"Draft\"}";

    private static NewsItem page(String scripts) {
        return Samples.read("<html><head><link rel=canonical href=\"https://quay.example/1\">" + scripts
                + "</head><body><article><h1>Quay open</h1><p>Boats are back.</p></article></body></html>",
                DocumentForm.HTML).get(0).item();
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String article(String address) {
        return "{\"@type\": \"NewsArticle\", \"author\": {\"@id\": \"#ana\"}, " + address + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"@id\": \"https://quay.example/1#article\"", "\"url\": \"http://quay.example/1/\"",
            "\"url\": [\"https://quay.example/amp\", \"https://quay.example/1\"]",
            "\"mainEntityOfPage\": \"https://quay.example/1\"",
            "\"mainEntityOfPage\": {\"@type\": \"WebPage\", \"@id\": \"https://quay.example/1\"}",
            "\"headline\": \"Quay &#111;pen\", \"url\": \"https://quay.example/print\""})
    void the_article_with_the_address_of_the_page_or_its_name_counts_wherever_it_stands(String address) {
        String person = ", {\"@type\": \"Person\", \"@id\": \"#ana\", \"name\": \"Ana Ruiz\"}";
        String graph = script("{\"@context\": \"https://schema.org\", \"@graph\": [" + OTHER + ", " + article(address)
                + person + "]}");
        String scripts = script(OTHER) + script("{\"@graph\": [" + article(address) + person + "]}");
        for (String described : List.of(graph, scripts)) {
            NewsItem item = page(described);
            assertThat(item).extracting("headline", "byline").containsExactly("Quay open", "By Ana Ruiz");
            assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Boats are back.");
        }
    }

    @Test
    void the_address_counts_more_than_the_name_and_else_the_first_counts() {
        assertThat(page(script("[{\"@type\": \"Article\", \"headline\": \"Quay open\", \"author\": \"Jon Ek\"},"
                + " {\"@type\": \"Article\", \"url\": \"https://quay.example/1\", \"author\": \"Ana Ruiz\"}]")).byline)
                .isEqualTo("By Ana Ruiz");
        assertThat(page(script(OTHER) + script(OTHER.replace("Jon", "Ana"))).byline).isEqualTo("By Jon Ek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script type=\"application/ld+json; charset=utf-8\">%s</script>",
            "<script type=\" Application/LD+JSON\">%s</script>",
            "<script type=\"application/ld+json\">//<![CDATA[\n%s\n//]]></script>",
            "<script type=\"application/ld+json\">/* <![CDATA[ */ %s; /* ]]> */</script>",
            "<script type=\"application/ld+json\"><!-- %s --></script>"})
    void a_draft_is_one_in_whatever_its_json_is_wrapped(String script) {
        NewsItem item = page(script.formatted(DRAFT));
        assertThat(item.standing()).isEqualTo(Status.WITHHELD);
        assertThat(item.notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quay\nopen", "Quay\topen", "Quay\\'s open", "Quay open\", \"x\": [1, 2,], \"y\": \"z"})
    void a_draft_is_one_in_json_that_is_not_quite_right(String headline) {
        assertThat(page(script(DRAFT.replace("Quay open", headline))).standing()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void what_cannot_be_read_is_noted_and_the_rest_is_read() {
        NewsItem item = page(
                script("{\"@type\": \"NewsArticle\", ") + script("  ") + script(DRAFT) + script("{{title}}"));
        assertThat(item.standing()).isEqualTo(Status.WITHHELD);
        assertThat(item.notes).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("UNREADABLE_JSON_LD");
            assertThat(note.message()).contains("2 of its scripts");
        });
        assertThat(page(script("{{title}}")).headline).isEqualTo("Quay open");
    }

    @Test
    void very_many_wrappers_and_articles_take_a_moment() {
        String wrapped = "<!-- ".repeat(200_000) + DRAFT + " -->".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(page(script(wrapped)).standing()).isEqualTo(Status.WITHHELD));
        String articles = "[" + (OTHER + ",").repeat(9_000) + DRAFT + "]";
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(page(script(articles) + "<h1>Long name</h1>".repeat(50)).standing())
                        .isEqualTo(Status.WITHHELD));
    }
}
