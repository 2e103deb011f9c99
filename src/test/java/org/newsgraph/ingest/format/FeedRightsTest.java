package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose an entry of a feed is, in the words of several modules. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedRightsTest {
    private static final String MODULES = " xmlns:atom=\"http://www.w3.org/2005/Atom\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:pur=\"http://prismstandard.org/namespaces/prismusagerights/3.0/\""
            + " xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:media=\"http://search.yahoo.com/mrss/\""
            + " xmlns:creativeCommons=\"http://backend.userland.com/creativeCommonsRssModule\"";

    private static NewsItem rss(String said) {
        return Samples.read(
                "<rss" + MODULES + "><channel><title>Quay</title><copyright>(c) the channel</copyright><item>"
                        + "<title>Quay open</title><description>Boats.</description>" + said
                        + "</item></channel></rss>",
                DocumentForm.XML).get(0).item();
    }

    private static NewsItem atom(String said) {
        return Samples
                .read("<atom:feed" + MODULES + "><atom:title>Quay</atom:title><atom:entry><atom:id>urn:x:1</atom:id>"
                        + "<atom:title>Quay open</atom:title><atom:summary>Boats.</atom:summary>" + said
                        + "</atom:entry></atom:feed>", DocumentForm.XML)
                .get(0).item();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <dcterms:rightsHolder>Meridian</dcterms:rightsHolder> | copyrightHolder | Meridian
            <pur:rightsOwner>Meridian</pur:rightsOwner> | copyrightHolder | Meridian
            <dcterms:license>Print only</dcterms:license> | usageTerms | Print only
            <dcterms:license rdf:resource="https://l.example/by"/> | usageTerms | https://l.example/by
            <pur:permissions>Print only</pur:permissions> | usageTerms | Print only
            <cc:license rdf:resource="https://l.example/by"/> | usageTerms | https://l.example/by
            <creativeCommons:license>https://l.example/by</creativeCommons:license> | usageTerms | https://l.example/by
            <atom:link rel="license" href="https://l.example/by"/> | usageTerms | https://l.example/by
            <pur:creditLine>MW/Ruiz</pur:creditLine> | creditLine | MW/Ruiz
            <dc:rights>(c) Meridian</dc:rights> | copyrightNotice | (c) Meridian
            <pur:copyright>(c) Meridian</pur:copyright> | copyrightNotice | (c) Meridian
            <atom:rights>(c) Meridian</atom:rights> | copyrightNotice | (c) Meridian
            """)
    void each_module_has_its_words_for_them(String said, String field, String value) {
        assertThat(rss(said)).extracting(field).isEqualTo(value);
        assertThat(atom(said)).extracting(field).isEqualTo(value);
    }

    @Test
    void what_the_entry_does_not_say_its_feed_or_the_feed_it_is_from_does() {
        assertThat(rss("").copyrightNotice).isEqualTo("(c) the channel");
        assertThat(atom("<atom:source><atom:rights>(c) elsewhere</atom:rights></atom:source>").copyrightNotice)
                .isEqualTo("(c) elsewhere");
    }

    @Test
    void what_is_said_of_a_picture_is_not_said_of_the_article() {
        NewsItem item = rss("<media:credit>P. Holm</media:credit><media:copyright>Holm</media:copyright>"
                + "<media:license>Once only</media:license>");
        assertThat(item).extracting("creditLine", "usageTerms", "copyrightNotice")
                .containsExactly(null, null, "(c) the channel");
    }

    @Test
    void the_end_of_an_embargo_is_one_in_words_or_as_a_date() {
        Instant end = Instant.parse("2999-01-01T00:00:00Z");
        assertThat(rss("<dc:rights>Embargoed until " + end + ".</dc:rights>").embargoedUntil).isEqualTo(end);
        assertThat(atom("<pur:embargoDate>2999-01-01</pur:embargoDate>").embargoedUntil).isEqualTo(end);
        assertThat(atom("<pur:embargoDate>soon</pur:embargoDate>").held).isTrue();
    }
}
