package org.newsgraph.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands above a text of Markdown, as sites and their editors write it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontMatterTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
            "\"He said \\\"No\\\" \\u2013 twice\" | He said \"No\" \u2013 twice", "'It''s open' | It's open",
            "\"A\\nB \\\\ C\\x21\" | A B \\ C!", "\"\\ud83d\\ude00\" | \ud83d\ude00", "It's \"open\" | It's \"open\"",
            "\"50\\% more\" | 50\\% more", "Quay: open | Quay: open"})
    void quoted_values_are_read_as_YAML_has_them(String written, String read) {
        assertThat(FrontMatter.of("---\ntitle: " + written + "\n---\nT.").value("title")).isEqualTo(read);
    }

    @Test
    void a_list_of_a_million_lines_takes_a_moment() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(FrontMatter
                .of("---\ntags:\n" + "- a\n".repeat(1_000_000) + "---\nT.").value("tags")).hasSize(2_999_998));
    }
}
