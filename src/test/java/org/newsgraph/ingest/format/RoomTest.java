package org.newsgraph.ingest.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.ingest.format.NewsItem.Note;
import org.newsgraph.ingest.format.NewsItem.Subject;

/** However long it is what a document says of an article, the article comes in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoomTest {
    private static final String LONG = "Not for use on air. ".repeat(600).strip();

    private static NewsItem read(DocumentForm form, String document) {
        return Samples.read(document, form).get(0).item();
    }

    private static String value(NewsItem item, String field) throws ReflectiveOperationException {
        return (String) NewsItem.class.getField(field).get(item);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"newsml | <itemMeta><edNote>%s</edNote></itemMeta> | editorialNote | 5000",
            "newsml | <rightsInfo><usageTerms>%s</usageTerms></rightsInfo> | usageTerms | 5000",
            "newsml | <contentMeta><headline>%s</headline></contentMeta> | headline | 1000",
            "ninjs | edNote | editorialNote | 5000", "ninjs | usageTerms | usageTerms | 5000",
            "ninjs | by | byline | 1000", "ninjs | category | category | 100",
            "ninjs | copyrightnotice | copyrightNotice | 5000", "ninjs | description_text | standfirst | 5000",
            "nitf | <abstract><p>%s</p></abstract> | standfirst | 5000",
            "nitf | <byline>%s</byline> | byline | 1000", "nitf | <dateline>%s</dateline> | dateline | 1000",
            "nitf | <distributor>%s</distributor> | source | 1000",
            "rss | <dc:creator>%s</dc:creator> | byline | 1000",
            "rss | <dc:rights>%s</dc:rights> | copyrightNotice | 5000",
            "rss | <category>%s</category> | category | 100", "atom | <title>%s</title> | headline | 1000",
            "atom | <source><title>%s</title></source> | source | 1000",
            "json-ld | creditText | creditLine | 1000", "json-ld | copyrightHolder | copyrightHolder | 1000",
            "json-ld | correction | correctionNotice | 1000",
            "html | <meta name='author' content='%s'> | byline | 1000", "md | editorialNote | editorialNote | 5000"})
    void what_there_is_no_room_for_is_cut_where_a_word_ends_and_noted(String format, String where, String field,
            int most) throws ReflectiveOperationException {
        NewsItem item = switch (format) {
            case "ninjs" -> read(DocumentForm.JSON, "{\"uri\": \"a\", \"body_text\": \"T.\", \"" + where + "\": \""
                    + LONG + "\"}");
            case "json-ld" ->
                read(DocumentForm.JSON, "{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\","
                        + " \"@id\": \"urn:a\", \"articleBody\": \"T.\", \"" + where + "\": \"" + LONG + "\"}");
            case "md" -> read(DocumentForm.MARKDOWN, "---\n" + where + ": " + LONG + "\n---\nT.");
            case "html" -> read(DocumentForm.HTML, where.formatted(LONG) + "<p>T.</p>");
            case "newsml" -> read(DocumentForm.XML, "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">"
                    + where.formatted(LONG) + "</newsItem>");
            case "nitf" -> read(DocumentForm.XML, "<nitf><body><body.head>" + where.formatted(LONG)
                    + "</body.head></body></nitf>");
            case "rss" -> read(DocumentForm.XML, "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><item>"
                    + where.formatted(LONG) + "</item></channel></rss>");
            default -> read(DocumentForm.XML, "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"
                    + where.formatted(LONG) + "</entry></feed>");
        };
        assertThat(value(item, field)).startsWith("Not for use on air. Not")
                .matches(".*(?:Not|for|use|on|air\\.)\u2026")
                .hasSizeBetween(most - 10, most);
        assertThat(item.notes).contains(new Note("TOO_LONG", "%s has room for %,d characters: the rest of its"
                .formatted(field, most) + " 11,999 is left out"));
    }

    @Test
    void no_character_is_cut_in_two() {
        NewsItem item = read(DocumentForm.JSON, "{\"uri\": \"a\", \"body_text\": \"T.\", \"by\": \""
                + "\ud83d\ude00".repeat(600) + "\"}");
        assertThat(item.byline).hasSize(999).endsWith("\ud83d\ude00\u2026");
    }

    @Test
    void that_there_were_more_subjects_is_known_though_one_of_those_before_is_left_out() {
        String tooLong = "{\"scheme\": \"s\", \"code\": \"" + "c".repeat(1001) + "\"}";
        String others = IntStream.range(0, 120).mapToObj(i -> ",{\"name\": \"n" + i + "\"}").collect(joining());
        NewsItem item = read(DocumentForm.JSON,
                "{\"uri\": \"a\", \"body_text\": \"T.\", \"subject\": [" + tooLong + others + "]}");
        assertThat(item.subjects).hasSize(100);
        assertThat(item.hasMore).isTrue();
    }

    @Test
    void a_code_is_left_out_rather_than_cut_and_so_is_what_would_be_nothing_without_it() {
        String subject = "{\"name\": \"%s\", \"scheme\": \"s\", \"code\": \"" + "c".repeat(1001) + "\"}";
        NewsItem item = read(DocumentForm.JSON, "{\"uri\": \"a\", \"body_text\": \"T.\", \"version\": \""
                + "1".repeat(101) + "\", \"subject\": [" + subject.formatted("water") + "," + subject.formatted("")
                + "]}");
        assertThat(item.subjects).containsExactly(new Subject("s", null, null, "water"));
        assertThat(item.version).isNull();
        assertThat(item.notes).extracting(Note::code).containsOnly("TOO_LONG").hasSize(3);
    }
}
