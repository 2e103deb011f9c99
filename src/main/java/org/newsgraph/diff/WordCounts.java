package org.newsgraph.diff;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words a text has, whatever their order: enough to tell whether it is another wording of a text. */
record WordCounts(int[] sorted) {
    /** Where words are not parted by blanks, each sign counts for itself. */
    private static final Pattern WORD = Pattern
            .compile(
                    "[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+");
    /** Of a longer text its beginning is enough. */
    private static final int MOST = 2_000;

    static WordCounts of(String text) {
        int[] words = new int[Math.min(MOST, text.length())];
        int count = 0;
        Matcher matcher = WORD.matcher(text);
        while (count < words.length && matcher.find()) {
            words[count++] = matcher.group().hashCode();
        }
        int[] sorted = Arrays.copyOf(words, count);
        Arrays.sort(sorted);
        return new WordCounts(sorted);
    }

    /** The share of words that both have (Dice's coefficient), from 0 to 1. */
    double likeness(WordCounts other) {
        int all = sorted.length + other.sorted.length;
        return all == 0 ? 0 : 2.0 * common(other) / all;
    }

    private int common(WordCounts other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
