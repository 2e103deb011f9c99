package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above a text of Markdown, as sites and their editors write it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontMatterTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
            "\"He said \\\"No\\\" \\u2013 twice\" | He said \"No\" \u2013 twice", "'It''s open' | It's open",
            "\"A\\nB \\\\ C\\x21\" | A B \\ C!", "\"\\ud83d\\ude00\" | \ud83d\ude00", "It's \"open\" | It's \"open\"",
            "\"50\\% more\" | 50\\% more", "Quay: open | Quay: open", "\"Quay\" # as \"they\" say | Quay",
            "Quay # a remark | Quay", "C#1 | C#1", "\"[Update] Quay [ends]\" | [Update] Quay [ends]"})
    void quoted_values_are_read_as_YAML_has_them(String written, String read) {
        assertThat(FrontMatter.of("---\ntitle: " + written + "\n---\nT.").value("title")).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntags: [\"Smith, John\", boats]\n---\nT.",
            "---\ntags:\n- Smith, John\n- 'boats'\n---\nT.",
            "---\ntags: [\"Smith, John\",\n  boats] # two\n---\nT.",
            "+++\ntags = [\n  \"Smith, John\",\n  'boats',\n]\n+++\nT.",
            "+++\n[taxonomies]\ntags = [\"Smith, John\", \"boats\"]\n+++\nT."})
    void a_comma_in_an_item_of_a_list_is_part_of_it(String text) {
        assertThat(FrontMatter.of(text).list("tags")).containsExactly("Smith, John", "boats");
    }

    @Test
    void a_text_with_commas_is_a_list_too() {
        assertThat(FrontMatter.of("---\ntags: boats, harbour,\n---\nT.").list("tags"))
                .containsExactly("boats", "harbour");
    }

    @Test
    void TOML_stands_between_plus_signs() {
        FrontMatter front = FrontMatter
                .of("+++\ntitle = \"Quay \\\"open\\\"\" # so they say\ndate = 2025-03-04T09:15:00Z\n"
                        + "description = \"\"\"Boats\nare back.\"\"\"\ndraft = false\n[params]\ntitle = 'Other'\ncredit = 'MW'\n"
                        + "+++\nThe quay is open.");
        assertThat(front.value("title")).isEqualTo("Quay \"open\"");
        assertThat(front.value("date")).isEqualTo("2025-03-04T09:15:00Z");
        assertThat(front.value("description")).isEqualTo("Boats are back.");
        assertThat(front.value("draft")).isEqualTo("false");
        assertThat(front.value("credit")).isEqualTo("MW");
        assertThat(front.body()).isEqualTo("The quay is open.");
    }

    @Test
    void a_table_of_TOML_is_about_something_else_unless_it_holds_the_text_back() {
        NewsItem item = item("+++\ntitle = 'Quay'\n[menu.main]\nurl = '/x'\nstatus = 'new'\n[author]\nid = 5\n"
                + "[params]\nstatus = 'featured'\ncredit = 'MW'\n[sitemap]\npriority = 0.5\n+++\nT.");
        assertThat(item.uri).isNull();
        assertThat(item.standing()).isNull();
        assertThat(item.notes).isEmpty();
        assertThat(item.creditLine).isEqualTo("MW");
        for (String table : List.of("[params]\nstatus = 'withheld'", "[extra]\nstatus = \"Draft\"",
                "[page]\ndraft = true")) {
            assertThat(item("+++\ntitle = 'Quay'\n" + table + "\n+++\nT.").standing()).as(table)
                    .isEqualTo(NewsItem.Status.WITHHELD);
        }
        assertThat(item("+++\ntitle = 'Quay'\n[params]\nstatus = 'kill'\n+++\nT.").standing())
                .isEqualTo(NewsItem.Status.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags = [ # three\n  \"a # b\", # first\n  'c',\n  \"d\"\n] # end\ndraft = true",
            "tags = [\"a # b\", 'c', \"d\"] # end ]\ndescription = \"\"\"Boats\n\"\"\" # x\ndraft = true",
            "tags = [\"a # b\", 'c',\n \"d\"\ndraft = true"})
    void a_remark_of_TOML_hides_nothing_but_itself(String lines) {
        NewsItem item = item("+++\n" + lines + "\n+++\nT.");
        assertThat(item.standing()).isEqualTo(NewsItem.Status.WITHHELD);
        if (lines.contains("end")) {
            assertThat(item.keywords).containsExactly("a # b", "c", "d");
        }
    }

    @Test
    void all_lines_of_a_text_of_several_lines_are_part_of_it() {
        FrontMatter front = FrontMatter.of("---\nstandfirst: |\n  The quay: it is open.\n\n  - Boats came\n"
                + "  # no remark\n  name: nobody\nauthor: {role: editor, name: \"Ana Ruiz\"}\n---\nT.");
        assertThat(front.value("standfirst"))
                .isEqualTo("The quay: it is open. - Boats came # no remark name: nobody");
        assertThat(front.value("author")).isEqualTo("Ana Ruiz");
    }

    private static NewsItem item(String text) {
        return Samples.read(text, DocumentForm.MARKDOWN).get(0).item();
    }

    @Test
    void it_may_be_an_object_of_JSON() {
        FrontMatter front = FrontMatter
                .of("{\n  \"title\": \"Quay {open}\", \"draft\": true, \"tags\": [\"Smith, John\", \"boats\"]\n}"
                        + "\n\nThe quay is open.");
        assertThat(front.value("title")).isEqualTo("Quay {open}");
        assertThat(front.value("draft")).isEqualTo("true");
        assertThat(front.list("tags")).containsExactly("Smith, John", "boats");
        assertThat(front.body().strip()).isEqualTo("The quay is open.");
        assertThat(FrontMatter.of("{not json} is text").body()).isEqualTo("{not json} is text");
    }

    @Test
    void a_list_of_a_million_lines_takes_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(FrontMatter
                .of("---\ntags:\n" + "- a\n".repeat(1_000_000) + "---\nT.").value("tags")).hasSize(2_999_998));
    }
}
