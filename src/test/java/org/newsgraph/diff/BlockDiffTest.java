package org.newsgraph.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.vocabulary.MentionLocation;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlockDiffTest {
    private static final String BUDGET = "The council adopted its budget on Monday.";
    private static final String HARBOUR = "A new harbour office opens in May.";
    private static final String FERRY = "The ferry to the islands stops for repairs.";

    private static List<Block> paragraphs(String... texts) {
        return Arrays.stream(texts).map(text -> new Block(MentionLocation.PARAGRAPH, text)).toList();
    }

    /** Such as {@code UNCHANGED 0-0, ADDED 1}. */
    private static String diff(List<Block> from, List<Block> to) {
        return BlockDiff.of(from, to).stream().map(step -> step.change() + " " + IntStream.of(step.from(), step.to())
                .filter(place -> place != Step.NONE).mapToObj(String::valueOf).collect(joining("-")))
                .collect(joining(", "));
    }

    @Test
    void a_paragraph_that_is_put_in_between_is_added() {
        assertThat(diff(paragraphs(BUDGET, HARBOUR), paragraphs(BUDGET, FERRY, HARBOUR)))
                .isEqualTo("UNCHANGED 0-0, ADDED 1, UNCHANGED 1-2");
    }

    @Test
    void a_paragraph_that_is_taken_out_is_removed_where_it_stood() {
        assertThat(diff(paragraphs(BUDGET, FERRY, HARBOUR), paragraphs(BUDGET, HARBOUR)))
                .isEqualTo("UNCHANGED 0-0, REMOVED 1, UNCHANGED 2-1");
    }

    @Test
    void a_paragraph_that_is_worded_otherwise_is_changed() {
        assertThat(diff(paragraphs(BUDGET, HARBOUR), paragraphs("The council adopted its budget on Tuesday.", HARBOUR)))
                .isEqualTo("CHANGED 0-0, UNCHANGED 1-1");
    }

    @Test
    void a_paragraph_with_other_words_is_not_the_same_changed() {
        assertThat(diff(paragraphs(BUDGET, HARBOUR), paragraphs(FERRY, HARBOUR)))
                .isEqualTo("REMOVED 0, ADDED 0, UNCHANGED 1-1");
    }

    @Test
    void one_paragraph_that_goes_to_the_end_is_moved_and_the_others_are_not() {
        assertThat(diff(paragraphs(BUDGET, HARBOUR, FERRY), paragraphs(HARBOUR, FERRY, BUDGET)))
                .isEqualTo("UNCHANGED 1-0, UNCHANGED 2-1, MOVED 0-2");
    }

    @Test
    void a_paragraph_that_is_moved_and_worded_otherwise_is_told_as_both() {
        assertThat(diff(paragraphs(BUDGET, HARBOUR, FERRY),
                paragraphs(HARBOUR, FERRY, "On Monday the council adopted its budget.")))
                .isEqualTo("UNCHANGED 1-0, UNCHANGED 2-1, MOVED_AND_CHANGED 0-2");
    }

    @Test
    void a_paragraph_elsewhere_that_shares_half_of_its_words_is_another() {
        assertThat(diff(paragraphs(BUDGET, HARBOUR), paragraphs(HARBOUR, "The council adopted another rule in May.")))
                .isEqualTo("REMOVED 0, UNCHANGED 1-0, ADDED 1");
    }

    @Test
    void a_heading_is_not_a_paragraph_of_the_same_words() {
        assertThat(diff(List.of(new Block(MentionLocation.HEADING, "Harbour")), paragraphs("Harbour")))
                .isEqualTo("REMOVED 0, ADDED 0");
    }

    @Test
    void equal_lines_between_parts_are_aligned_with_those_around_them() {
        assertThat(diff(paragraphs(BUDGET, "* * *", HARBOUR, "* * *"), paragraphs(BUDGET, "* * *", FERRY, "* * *")))
                .isEqualTo("UNCHANGED 0-0, UNCHANGED 1-1, REMOVED 2, ADDED 2, UNCHANGED 3-3");
    }

    @Test
    void of_lines_that_are_nowhere_unique_as_many_as_can_stay_where_they_are() {
        assertThat(diff(paragraphs("a", "b", "a", "b"), paragraphs("b", "a", "b", "a")))
                .isEqualTo("UNCHANGED 1-0, UNCHANGED 2-1, UNCHANGED 3-2, MOVED 0-3");
    }

    @Test
    void a_paragraph_in_a_script_without_blanks_is_changed() {
        assertThat(diff(paragraphs("市议会周一通过了预算。"), paragraphs("市议会周二通过了预算。"))).isEqualTo("CHANGED 0-0");
    }

    @Test
    void each_of_many_changed_paragraphs_is_found_again_though_others_are_put_in_between() {
        List<Block> from = IntStream.range(0, 300)
                .mapToObj(i -> new Block(MentionLocation.PARAGRAPH, "Item " + i + " costs the town much this year."))
                .toList();
        List<Block> to = IntStream.range(0, 600).mapToObj(i -> new Block(MentionLocation.PARAGRAPH,
                i % 2 == 0 ? "Item " + i / 2 + " costs the town little this year." : "Something else, number " + i))
                .toList();
        assertThat(BlockDiff.of(from, to).stream().filter(step -> step.from() != Step.NONE))
                .allMatch(step -> step.to() == 2 * step.from()).hasSize(300);
    }
}
