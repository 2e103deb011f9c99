package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.parse.ArticleParser;
import org.newsgraph.ingest.parse.MetadataKey;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;

import io.vertx.core.json.JsonObject;

/** JSON-LD that Newsgraph has written is read word for word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnBodyTest {
    private static List<String> paragraphs(String headline, String... blocks) {
        JsonObject written = new JsonObject().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("identifier", "QXJ0aWNsZTozMDc").put("headline", headline)
                .put("articleBody", String.join("\n\n", blocks));
        NewsItem item = Samples.read(written.encode(), DocumentForm.JSON).get(0).item();
        return new ArticleParser().parse(item.plainText, item.headline).sections().stream()
                .flatMap(section -> section.paragraphs().stream()).map(ParsedParagraph::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> not quoted", ">5,000 boats", "# no heading", "- an item", "12. April was cold.",
            "\\\\server\\share is down.", "\\ apart", "**Bold as a whole**", "__x__", "* * *", "\u2013 Who is it?",
            "By Ana Ruiz", "FOR IMMEDIATE RELEASE"})
    void marks_of_plain_text_are_words(String words) {
        assertThat(paragraphs("Quay", "The quay is open.", words, "Boats are back.")).containsExactly(
                "The quay is open.", words, "Boats are back.");
        assertThat(paragraphs("Quay", words, "Boats are back.", "So are gulls.")).containsExactly(words,
                "Boats are back.", "So are gulls.");
    }

    @ParameterizedTest
    @EnumSource(MetadataKey.class)
    void what_would_be_metadata_in_plain_text_is_text(MetadataKey key) {
        String words = key.name().toLowerCase(Locale.ROOT) + ": 2025-03-04";
        assertThat(paragraphs("Quay", words, "Boats are back.")).containsExactly(words, "Boats are back.");
    }

    @Test
    void a_paragraph_with_the_words_of_the_headline_stays() {
        assertThat(paragraphs("Quay open", "Quay open", "Boats are back.")).containsExactly("Quay open",
                "Boats are back.");
    }
}
