package org.newsgraph.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks that stand in both revisions in the same order: first those that are unique in both (patience diff), then
 * between them again, then the longest common subsequence of what is left, where that is small. Its work is bounded for any text.
 */
final class Alignment {
    /** Of a table of lengths; a larger rest without any unique block is left unaligned. */
    private static final int MOST_CELLS = 1 << 16;
    private static final int DEEPEST = 64;
    private final int[] from;
    private final int[] to;
    private final int[] partners;
    private final Deque<Range> waiting = new ArrayDeque<>();

    private record Range(int fromStart, int fromEnd, int toStart, int toEnd, int depth) {
        boolean isEmpty() {
            return fromStart == fromEnd || toStart == toEnd;
        }
    }

    private record Pair(int from, int to) {
    }

    private Alignment(int[] from, int[] to) {
        this.from = from;
        this.to = to;
        this.partners = new int[from.length];
        Arrays.fill(partners, Step.NONE);
    }

    /**
     * For each block of the earlier revision its place in the later one, or {@link Step#NONE}; the places grow.
     *
     * @param from
     *        the same number for equal blocks
     */
    static int[] of(int[] from, int[] to) {
        Alignment alignment = new Alignment(from, to);
        alignment.waiting.push(new Range(0, from.length, 0, to.length, 0));
        while (!alignment.waiting.isEmpty()) {
            alignment.align(alignment.withoutEqualEnds(alignment.waiting.pop()));
        }
        return alignment.partners;
    }

    private Range withoutEqualEnds(Range range) {
        int start = 0;
        int most = Math.min(range.fromEnd - range.fromStart, range.toEnd - range.toStart);
        while (start < most && from[range.fromStart + start] == to[range.toStart + start]) {
            partners[range.fromStart + start] = range.toStart + start;
            start++;
        }
        int end = 0;
        while (end < most - start && from[range.fromEnd - 1 - end] == to[range.toEnd - 1 - end]) {
            end++;
            partners[range.fromEnd - end] = range.toEnd - end;
        }
        return new Range(range.fromStart + start, range.fromEnd - end, range.toStart + start, range.toEnd - end,
                range.depth + 1);
    }

    private void align(Range range) {
        if (range.isEmpty() || range.depth > DEEPEST) {
            return;
        }
        List<Pair> anchors = longestRising(uniqueInBoth(range));
        if (anchors.isEmpty()) {
            alignBySubsequence(range);
            return;
        }
        int fromStart = range.fromStart;
        int toStart = range.toStart;
        for (Pair anchor : anchors) {
            partners[anchor.from] = anchor.to;
            waiting.push(new Range(fromStart, anchor.from, toStart, anchor.to, range.depth));
            fromStart = anchor.from + 1;
            toStart = anchor.to + 1;
        }
        waiting.push(new Range(fromStart, range.fromEnd, toStart, range.toEnd, range.depth));
    }

    /** In the order of the earlier revision. */
    private List<Pair> uniqueInBoth(Range range) {
        Map<Integer, Integer> places = placesOfUnique(to, range.toStart, range.toEnd);
        Map<Integer, Integer> own = placesOfUnique(from, range.fromStart, range.fromEnd);
        List<Pair> pairs = new ArrayList<>();
        for (int i = range.fromStart; i < range.fromEnd; i++) {
            if (own.get(from[i]) != Step.NONE && places.getOrDefault(from[i], Step.NONE) != Step.NONE) {
                pairs.add(new Pair(i, places.get(from[i])));
            }
        }
        return pairs;
    }

    private static Map<Integer, Integer> placesOfUnique(int[] blocks, int start, int end) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = start; i < end; i++) {
            places.merge(blocks[i], i, (one, other) -> Step.NONE);
        }
        return places;
    }

    /** The most of the pairs whose places in the later revision grow, too. */
    private static List<Pair> longestRising(List<Pair> pairs) {
        int[] lastOfLength = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int shorter = countBelow(pairs, lastOfLength, length, pairs.get(i).to);
            before[i] = shorter == 0 ? Step.NONE : lastOfLength[shorter - 1];
            lastOfLength[shorter] = i;
            length = Math.max(length, shorter + 1);
        }
        Pair[] rising = new Pair[length];
        int pair = length == 0 ? Step.NONE : lastOfLength[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            rising[i] = pairs.get(pair);
            pair = before[pair];
        }
        return List.of(rising);
    }

    private static int countBelow(List<Pair> pairs, int[] lastOfLength, int length, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(lastOfLength[middle]).to < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void alignBySubsequence(Range range) {
        int rows = range.fromEnd - range.fromStart;
        int columns = range.toEnd - range.toStart;
        if ((long) rows * columns > MOST_CELLS) {
            return;
        }
        int[][] lengths = lengths(range, rows, columns);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (from[range.fromStart + i] == to[range.toStart + j]) {
                partners[range.fromStart + i++] = range.toStart + j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Of the longest common subsequences of what is behind each two places. */
    private int[][] lengths(Range range, int rows, int columns) {
        int[][] lengths = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                lengths[i][j] = from[range.fromStart + i] == to[range.toStart + j]
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
