package org.newsgraph.ingest.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many have written one article together, as consortia do: there is room for some of them, and the article is not lost. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JointReportsTest {
    private static String name(int number) {
        return "Ana Maria Ruiz-Ortega %03d".formatted(number);
    }

    private static String many(String between, IntFunction<String> writing) {
        return IntStream.range(0, 300).mapToObj(writing).collect(joining(between));
    }

    private static NewsItem read(String format) {
        return switch (format) {
            case "ninjs" -> item(DocumentForm.JSON, "{\"uri\": \"a\", \"body_text\": \"T.\", \"authors\": ["
                    + many(",", i -> "{\"name\": \"" + name(i) + "\"}") + "]}");
            case "JSON-LD" -> item(DocumentForm.JSON, "{\"@context\": \"https://schema.org\", \"@type\":"
                    + " \"NewsArticle\", \"@id\": \"urn:a\", \"articleBody\": \"T.\", \"author\": ["
                    + many(",", i -> "{\"name\": \"" + name(i) + "\"}") + "]}");
            case "NITF" -> item(DocumentForm.XML, "<nitf><body><body.head>"
                    + many("", i -> "<byline>" + name(i) + "</byline>") + "</body.head></body></nitf>");
            case "NewsML-G2" -> item(DocumentForm.XML, "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
                    + "<contentMeta>" + many("", i -> "<by>" + name(i) + "</by>") + "</contentMeta></newsItem>");
            case "RSS" -> item(DocumentForm.XML, "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><item>"
                    + many("", i -> "<dc:creator>" + name(i) + "</dc:creator>") + "</item></channel></rss>");
            default -> item(DocumentForm.XML, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"
                    + many("", i -> "<author><name>" + name(i) + "</name></author>") + "</entry></feed>");
        };
    }

    private static NewsItem item(DocumentForm form, String document) {
        return Samples.read(document, form).get(0).item();
    }

    @ParameterizedTest
    @CsvSource({"ninjs, 36", "JSON-LD, 36", "NITF, 37", "NewsML-G2, 37", "RSS, 37", "Atom, 37"})
    void a_byline_has_as_many_as_there_is_room_for_and_the_others_are_noted(String format, int named) {
        NewsItem item = read(format);
        assertThat(item.byline).contains(name(0) + ", " + name(1)).hasSizeBetween(900, 1000).endsWith(name(named - 1));
        assertThat(item.notes).containsExactly(new NewsItem.Note("TOO_MANY",
                "byline has room for 1,000 characters: " + (300 - named) + " of its 300 parts are left out"));
    }

    @Test
    void so_has_a_standfirst_of_many_lines() {
        NewsItem item = item(DocumentForm.XML, "<nitf><body><body.head><hedline>"
                + many("", i -> "<hl2>The pier was shut for " + i + " days</hl2>")
                + "</hedline></body.head></body></nitf>");
        assertThat(item.standfirst).startsWith("The pier was shut for 0 days; The pier").endsWith(" days")
                .hasSizeBetween(4900, 5000);
        assertThat(item.notes).extracting(NewsItem.Note::code).containsExactly("TOO_MANY");
    }

    @Test
    void who_took_the_pictures_or_edited_is_in_no_byline() {
        String authors = """
                {"uri": "a", "body_text": "T.", "authors": [{"name": "Per Holm", "role": "photographer"},
                 {"name": "Ana Ruiz", "role": "writer"}, {"name": "Ada Lind"}, {"name": "Eva Berg", "role": "editor"},
                 {"name": "Jon Ek", "role": "http://cv.example.org/role/Author"}, "Ida Dal",
                 {"name": "Siv Moe", "role": {"name": "Staff Reporter"}}, {"name": "Ole Vik", "role": ["Photo editor"]}]}
                """;
        assertThat(item(DocumentForm.JSON, authors).byline)
                .isEqualTo("By Ana Ruiz, Ada Lind, Jon Ek, Ida Dal and Siv Moe");
    }
}
