package org.newsgraph.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.BlockChange;

/** Tells what became of each block, from the earlier revision to the later one. */
final class BlockDiff {
    private static final double ALIKE = 0.5;
    /** Of a block that went elsewhere: without the neighbours that vouch for it, half of the words may be chance. */
    private static final double ALIKE_ELSEWHERE = 0.6;
    /** Nothing that is liker is looked for. */
    private static final double SURELY_ALIKE = 0.8;
    /** How far behind its place another wording of a block is looked for. */
    private static final int WINDOW = 16;
    /** The same, those counted that are moved there. */
    private static final int REACH = 64;
    private final List<Block> from;
    private final List<Block> to;
    private final int[] partners;
    private final Step[] ofTo;
    private final boolean[] isLeft;
    private final WordCounts[] wordsOfTo;

    private BlockDiff(List<Block> from, List<Block> to, int[] partners) {
        this.from = from;
        this.to = to;
        this.partners = partners;
        this.ofTo = new Step[to.size()];
        this.isLeft = new boolean[from.size()];
        this.wordsOfTo = new WordCounts[to.size()];
    }

    /**
     * In the order of the later revision; what is removed stands where it stood. Each block of both stands in exactly one
     * step.
     */
    static List<Step> of(List<Block> from, List<Block> to) {
        Map<Block, Integer> numbers = new HashMap<>();
        BlockDiff diff = new BlockDiff(from, to, Alignment.of(numbers(from, numbers), numbers(to, numbers)));
        diff.findUnchanged();
        diff.findMoved();
        diff.findChanged();
        diff.findMovedAndChanged();
        return diff.inOrder();
    }

    private static int[] numbers(List<Block> blocks, Map<Block, Integer> numbers) {
        return blocks.stream().mapToInt(block -> numbers.computeIfAbsent(block, b -> numbers.size())).toArray();
    }

    private void findUnchanged() {
        Arrays.fill(isLeft, true);
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Step.NONE) {
                take(BlockChange.UNCHANGED, i, partners[i]);
            }
        }
    }

    private void take(BlockChange change, int i, int j) {
        ofTo[j] = new Step(change, i, j);
        isLeft[i] = false;
    }

    /** Of several equal blocks the first is the first. */
    private void findMoved() {
        Map<Block, Deque<Integer>> left = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            if (isLeft[i]) {
                left.computeIfAbsent(from.get(i), block -> new ArrayDeque<>()).add(i);
            }
        }
        for (int j = 0; j < to.size(); j++) {
            Deque<Integer> places = ofTo[j] == null ? left.get(to.get(j)) : null;
            if (places != null && !places.isEmpty()) {
                take(BlockChange.MOVED, places.remove(), j);
            }
        }
    }

    /** Between two blocks that stay, in their order: of the next few that are new the likest. */
    private void findChanged() {
        int j = 0;
        for (int i = 0; i < from.size(); i++) {
            if (partners[i] != Step.NONE) {
                j = partners[i] + 1;
            } else if (isLeft[i]) {
                int likest = likest(i, j);
                if (likest != Step.NONE) {
                    take(BlockChange.CHANGED, i, likest);
                    j = likest + 1;
                }
            }
        }
    }

    private int likest(int i, int start) {
        WordCounts words = WordCounts.of(from.get(i).text());
        int likest = Step.NONE;
        double most = ALIKE;
        int seen = 0;
        int end = Math.min(to.size(), start + REACH);
        for (int j = start; j < end && seen < WINDOW && most < SURELY_ALIKE && !isFixed(j); j++) {
            if (ofTo[j] == null && to.get(j).location() == from.get(i).location()) {
                seen++;
                double likeness = words.likeness(wordsOfTo(j));
                if (likeness > most || likeness == ALIKE && likest == Step.NONE) {
                    most = likeness;
                    likest = j;
                }
            }
        }
        return likest;
    }

    /** Of what is left the likest, wherever it stands. */
    private void findMovedAndChanged() {
        WordIndex index = new WordIndex();
        for (int j = 0; j < to.size(); j++) {
            if (ofTo[j] == null) {
                index.add(j, wordsOfTo(j));
            }
        }
        for (int i = 0; i < from.size(); i++) {
            int likest = isLeft[i] ? likestElsewhere(i, index) : Step.NONE;
            if (likest != Step.NONE) {
                take(BlockChange.MOVED_AND_CHANGED, i, likest);
            }
        }
    }

    private int likestElsewhere(int i, WordIndex index) {
        WordCounts words = WordCounts.of(from.get(i).text());
        int likest = Step.NONE;
        double most = ALIKE_ELSEWHERE;
        for (int j : index.sharing(words)) {
            double likeness = ofTo[j] == null && to.get(j).location() == from.get(i).location()
                    ? words.likeness(wordsOfTo(j))
                    : 0;
            if (likeness > most || likeness == ALIKE_ELSEWHERE && likest == Step.NONE) {
                most = likeness;
                likest = j;
            }
        }
        return likest;
    }

    private WordCounts wordsOfTo(int j) {
        if (wordsOfTo[j] == null) {
            wordsOfTo[j] = WordCounts.of(to.get(j).text());
        }
        return wordsOfTo[j];
    }

    private boolean isFixed(int j) {
        return ofTo[j] != null && ofTo[j].change() == BlockChange.UNCHANGED;
    }

    private List<Step> inOrder() {
        Step[] stays = new Step[from.size()];
        Arrays.stream(ofTo).filter(BlockDiff::stays).forEach(step -> stays[step.from()] = step);
        List<Step> steps = new ArrayList<>();
        addRemoved(steps, stays, 0);
        for (int j = 0; j < to.size(); j++) {
            steps.add(ofTo[j] == null ? new Step(BlockChange.ADDED, Step.NONE, j) : ofTo[j]);
            if (stays(ofTo[j])) {
                addRemoved(steps, stays, ofTo[j].from() + 1);
            }
        }
        return steps;
    }

    private static boolean stays(@Nullable Step step) {
        return step != null && (step.change() == BlockChange.UNCHANGED || step.change() == BlockChange.CHANGED);
    }

    /** Up to the next block that stays. */
    private void addRemoved(List<Step> steps, Step[] stays, int start) {
        for (int i = start; i < from.size() && stays[i] == null; i++) {
            if (isLeft[i]) {
                steps.add(new Step(BlockChange.REMOVED, i, Step.NONE));
            }
        }
    }
}
