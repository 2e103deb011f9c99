package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of tables are paragraphs, whatever stands in their cells, and nothing that stands there is lost. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TablesTest {
    private static List<String> texts(String html) {
        return Samples.read(html, DocumentForm.HTML).get(0).item().blocks.stream().map(TextBlock::text).toList();
    }

    @Test
    void cells_with_paragraphs_are_cells_of_one_row() {
        assertThat(texts("<table><thead><tr><th><p>Owner</p></th><th><div>Boats</div></th></tr></thead><tbody><tr>"
                + "<td><p>Tilda Rosvall</p></td>\n<td><p>3</p>\n<p>all blue</p></td></tr>"
                + "<tr><td><p></p></td><td>7</td></tr></tbody></table>"))
                .containsExactly("Owner | Boats", "Tilda Rosvall | 3; all blue", "| 7");
    }

    @Test
    void items_and_lines_in_a_cell_stand_apart_from_each_other() {
        assertThat(texts("<table><tr><th>Crew</th><td><ul><li>Ana Ruiz</li><li>Jon Ek</li></ul></td></tr>"
                + "<tr><td>Port<br>Amber</td><td>Open.<br>Shut.<br><br>Open again</td></tr></table>"))
                .containsExactly("Crew | Ana Ruiz; Jon Ek", "Port Amber | Open. Shut. Open again");
    }

    @Test
    void a_line_with_nothing_but_a_hard_space_is_empty() {
        assertThat(texts("<div>Open<br>&nbsp;<br>Shut<br>\u2003<br/>\nOpen.&nbsp;<br>Again<br>and again</div>"))
                .containsExactly("Open", "Shut", "Open.", "Again and again");
        assertThat(texts("<table><tr><td>Port<br>&nbsp;<br>Amber</td><td>2</td></tr></table>"))
                .containsExactly("Port; Amber | 2");
    }

    @Test
    void captions_and_what_stands_around_the_table_are_paragraphs_of_their_own() {
        assertThat(texts("<p>Before.</p><table><caption><p>Boats by owner</p></caption><tr><td>Ek</td><td>2</td></tr>"
                + "</table>After.")).containsExactly("Before.", "Boats by owner", "Ek | 2", "After.");
    }

    @Test
    void a_table_in_a_cell_has_its_own_rows_and_the_cells_around_it_are_not_lost() {
        assertThat(texts("<table><tr><td>Fleet</td><td>North<table><tr><td>Heron</td><td>4</td></tr></table>South</td>"
                + "<td>Total 4</td></tr></table>"))
                .containsExactly("Fleet", "North", "Heron | 4", "South", "Total 4");
    }

    @Test
    void a_page_that_is_laid_out_by_a_table_has_paragraphs() {
        assertThat(Samples.blocks(Samples.read("<table><tr><td>Menu</td><td><h2>Quay open</h2><p>One.</p><p>Two.</p>"
                + "</td></tr></table><table role=presentation><tr><td><p>Three.</p></td><td><p>Four.</p></td></tr>"
                + "</table><table><tr><td><p>Five.</p><p>Six.</p></td></tr></table>", DocumentForm.HTML).get(0).item()))
                .containsExactly("PARAGRAPH Menu", "HEADING2 Quay open", "PARAGRAPH One.", "PARAGRAPH Two.",
                        "PARAGRAPH Three.", "PARAGRAPH Four.", "PARAGRAPH Five.", "PARAGRAPH Six.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>One.</div><div>Two.</div><div>Three.</div><div>Four.</div>",
            "One.<br><br>Two.<br> <br>Three.<br><br>Four.",
            "<blockquote>One.</blockquote>Two.<p>Three.<div>Four.</div>",
            "<div><p>One.</p><p>&nbsp;</p><p>Two.</p></div><section>Three.</section><pre>Four.</pre>"})
    void over_three_paragraphs_in_a_cell_are_no_data_whatever_they_are_marked_by(String cell) {
        assertThat(texts("<table><tr><td>Menu</td><td>" + cell + "</td></tr></table>")).containsExactly("Menu", "One.",
                "Two.", "Three.", "Four.");
    }

    @Test
    void over_three_items_and_long_cells_are_no_data_either() {
        String prose = "The quay is open. ".repeat(30).strip();
        assertThat(texts("<table><tr><td>Menu</td><td><ul><li>News<li>Sea<li>Port<li>Fish</ul></td></tr></table>"))
                .containsExactly("Menu", "- News", "- Sea", "- Port", "- Fish");
        assertThat(texts("<table><tr><td>Menu</td><td>" + prose + "</td></tr></table>")).containsExactly("Menu", prose);
    }

    @Test
    void paragraphs_without_words_are_none() {
        assertThat(texts("<table><tr><td><p></p><p>&nbsp;</p><p> </p><div><br></div><p>Ek</p></td><td>"
                + "<div><div><div><div><p>2</p></div></div></div></div><p></p></td></tr></table>"))
                .containsExactly("Ek | 2");
    }

    @Test
    void tables_of_nitf_are_read_likewise() {
        assertThat(Samples.read("<nitf><body><body.content><p>Counted.</p><nitf-table><table><tr><th><p>Owner</p></th>"
                + "<th>Boats</th></tr><tr><td><p>Ek</p></td><td>2</td></tr></table></nitf-table></body.content></body>"
                + "</nitf>", DocumentForm.XML).get(0).item().blocks).extracting(TextBlock::text)
                .containsExactly("Counted.", "Owner | Boats", "Ek | 2");
    }

    @Test
    void what_follows_a_table_that_is_not_closed_is_there() {
        assertThat(texts("<table><tr><td>Ek<td>2<tr><td>Ruiz<td>3</table><p>End.")).containsExactly("Ek | 2",
                "Ruiz | 3", "End.");
    }
}
