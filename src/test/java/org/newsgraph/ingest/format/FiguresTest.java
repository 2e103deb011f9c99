package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure may hold words of the text; what is said of a picture is none of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiguresTest {
    private static final String BLOCK_TABLE = "<figure class=\"wp-block-table\"><table><tr><td>Heron</td><td>4</td></tr>"
            + "</table><figcaption>Boats by name</figcaption></figure>";

    private static List<String> blocks(String html) {
        return Samples.blocks(Samples.read("<p>Open.</p>" + html + "<p>Shut.</p>", DocumentForm.HTML).get(0).item());
    }

    @Test
    void tables_and_pulled_quotations_of_the_editor_of_WordPress_are_read() {
        assertThat(blocks(BLOCK_TABLE + "<figure class=\"wp-block-pullquote\"><blockquote><p>Boats wait.</p>"
                + "<cite>Ana Ruiz</cite></blockquote></figure>")).containsExactly("PARAGRAPH Open.",
                        "PARAGRAPH Heron | 4", "PARAGRAPH Boats by name", "QUOTE Boats wait.", "QUOTE Ana Ruiz",
                        "PARAGRAPH Shut.");
    }

    @Test
    void the_caption_of_a_quotation_says_whose_it_is() {
        assertThat(blocks("<figure><blockquote>Boats wait.</blockquote><figcaption>Ana Ruiz, harbour master"
                + "</figcaption></figure>")).containsExactly("PARAGRAPH Open.", "QUOTE Boats wait.",
                        "PARAGRAPH Ana Ruiz, harbour master", "PARAGRAPH Shut.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pre>Row, row</pre>", "<p>Row, row</p>", "<div><p>Row, row</p></div>",
            "<table><tr><td>Row, row</td></tr></table>", "<figure><pre>Row, row</pre></figure>"})
    void a_poem_or_a_table_of_one_cell_may_be_a_figure(String words) {
        assertThat(blocks("<figure>" + words + "</figure>")).containsExactly("PARAGRAPH Open.", "PARAGRAPH Row, row",
                "PARAGRAPH Shut.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x><figcaption><p>A boat</p></figcaption>", "<img src=x><p>A boat</p>",
            "<div class=lazy></div><p> </p><figcaption>A boat</figcaption>",
            "<noscript><p>A boat</p></noscript><figcaption>A boat</figcaption>",
            "<ul><li><figure><img src=x><figcaption>A boat</figcaption></figure></li></ul><figcaption>Boats</figcaption>",
            "<video></video><ul><li>A boat</li></ul>", "<figure><img src=x></figure><p>A boat</p>",
            "<a href=x>View image</a><figcaption>A boat</figcaption>"})
    void pictures_with_what_is_said_of_them_are_left_out(String picture) {
        assertThat(blocks("<figure>" + picture + "</figure>")).containsExactly("PARAGRAPH Open.", "PARAGRAPH Shut.");
    }

    @Test
    void beside_a_picture_a_quotation_is_read_and_the_caption_is_not() {
        assertThat(blocks("<figure><img src=x><blockquote>Boats wait.</blockquote><figcaption>A boat</figcaption>"
                + "</figure>")).containsExactly("PARAGRAPH Open.", "QUOTE Boats wait.", "PARAGRAPH Shut.");
    }

    @Test
    void a_picture_in_the_cell_of_a_table_is_no_word_of_its_row() {
        assertThat(blocks("<table><tr><td>Heron<figure><img src=x><figcaption>A boat</figcaption></figure></td>"
                + "<td>4</td></tr></table>")).containsExactly("PARAGRAPH Open.", "PARAGRAPH Heron | 4",
                        "PARAGRAPH Shut.");
    }

    @Test
    void a_figure_is_read_in_every_format_that_holds_html() {
        String escaped = BLOCK_TABLE.replace("\"", "'");
        for (NewsItem item : List.of(
                Samples.read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:a</id><content type=\"html\">"
                        + "<![CDATA[" + escaped + "]]></content></entry></feed>", DocumentForm.XML).get(0).item(),
                Samples.read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:a</id><content type=\"xhtml\">"
                        + "<div>" + escaped + "</div></content></entry></feed>", DocumentForm.XML).get(0).item(),
                Samples.read("{\"uri\": \"urn:a\", \"body_html\": \"" + escaped + "\"}", DocumentForm.JSON).get(0)
                        .item())) {
            assertThat(Samples.blocks(item)).containsExactly("PARAGRAPH Heron | 4", "PARAGRAPH Boats by name");
        }
    }
}
