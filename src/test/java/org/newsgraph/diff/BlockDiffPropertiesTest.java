package org.newsgraph.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.newsgraph.vocabulary.BlockChange;
import org.newsgraph.vocabulary.MentionLocation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlockDiffPropertiesTest {
    /** Few kinds of sentences, so that many are equal or alike. */
    private static List<Block> blocks(List<Integer> numbers) {
        return numbers.stream().map(n -> new Block(n % 5 == 0 ? MentionLocation.HEADING : MentionLocation.PARAGRAPH,
                "The mayor of town " + n % 7 + " spoke on day " + n / 7)).toList();
    }

    private static List<Step> having(List<Step> steps, BlockChange change) {
        return steps.stream().filter(step -> step.change() == change).toList();
    }

    @Property(tries = 500)
    void the_later_revision_can_be_made_of_the_earlier_one_and_what_is_new(
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> former,
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> latter) {
        List<Block> from = blocks(former);
        List<Block> to = blocks(latter);
        List<Block> made = BlockDiff.of(from, to).stream().filter(step -> step.to() != Step.NONE)
                .map(step -> switch (step.change()) {
                    case UNCHANGED, MOVED -> from.get(step.from());
                    default -> to.get(step.to());
                }).toList();
        assertThat(made).isEqualTo(to);
    }

    @Property(tries = 500)
    void each_block_is_in_exactly_one_step(@ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> former,
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> latter) {
        List<Step> steps = BlockDiff.of(blocks(former), blocks(latter));
        assertThat(steps.stream().map(Step::to).filter(place -> place != Step.NONE))
                .containsExactlyElementsOf(IntStream.range(0, latter.size()).boxed().toList());
        assertThat(steps.stream().map(Step::from).filter(place -> place != Step.NONE))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, former.size()).boxed().toList());
    }

    @Property(tries = 500)
    void what_is_unchanged_or_changed_keeps_its_order(@ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> former,
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> latter) {
        assertThat(BlockDiff.of(blocks(former), blocks(latter)).stream().filter(
                step -> step.change() == BlockChange.UNCHANGED || step.change() == BlockChange.CHANGED)
                .map(Step::from)).isSorted();
    }

    @Property(tries = 200)
    void nothing_is_removed_and_added_again_in_the_same_words(
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> former, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(former);
        Collections.shuffle(shuffled, new java.util.Random(seed));
        assertThat(BlockDiff.of(blocks(former), blocks(shuffled)))
                .allMatch(step -> step.change() == BlockChange.UNCHANGED || step.change() == BlockChange.MOVED);
    }

    @Property(tries = 200)
    void of_distinct_blocks_one_that_is_moved_is_the_only_one(@ForAll @IntRange(min = 3, max = 60) int size,
            @ForAll @IntRange(max = 2) int taken) {
        List<Integer> numbers = IntStream.range(0, size).boxed().toList();
        List<Integer> moved = new ArrayList<>(numbers);
        moved.add(moved.remove(taken));
        assertThat(having(BlockDiff.of(blocks(numbers), blocks(moved)), BlockChange.MOVED))
                .hasSize(taken == size - 1 ? 0 : 1);
    }
}
