package org.newsgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HighlighterTest {

    private static List<String> highlighted(String text, String... words) {
        return Highlighter.highlights(text, Set.of(words)).stream().map(h -> text.substring(h.start(), h.end()))
                .toList();
    }

    @Test
    void joined_words_are_looked_at_singly_and_as_one() {
        assertThat(Highlighter.words("O'Neill's well-known 3.5")).contains("O'Neill's", "Neill", "well-known", "well",
                "3.5");
    }

    @Test
    void the_single_word_counts_more_than_what_it_is_joined_to() {
        assertThat(highlighted("a well-known well", "well", "well-known")).containsExactly("well", "well");
        assertThat(highlighted("a well-known well", "well-known")).containsExactly("well-known");
    }

    @Test
    void offsets_count_code_units_and_code_points() {
        assertThat(Highlighter.highlights("🎉 é́t", Set.of("é́t"))).containsExactly(new Highlight(3, 6, 2, 5));
    }
}
