package org.newsgraph.diff;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which words a text has, whatever their order: enough to tell whether it is another wording of a text. */
record WordCounts(int[] sorted) {
    /** Of a longer text its beginning is enough. */
    private static final int MOST = 2_000;
    private static final int FACTOR = 31;

    static WordCounts of(String text) {
        int[] words = new int[Math.min(MOST, text.length())];
        int count = 0;
        int place = 0;
        while (place < text.length() && count < words.length) {
            int end = endOfWord(text, place);
            if (end > place) {
                words[count++] = hash(text, place, end);
            }
            place = Math.max(end, place + 1);
        }
        int[] sorted = Arrays.copyOf(words, count);
        Arrays.sort(sorted);
        return new WordCounts(sorted);
    }

    /** Where words are not parted by blanks, each sign counts for itself. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
            if (standsAlone(text.charAt(end - 1)) || end < text.length() && standsAlone(text.charAt(end))) {
                break;
            }
        }
        return end;
    }

    private static boolean isPartOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** Thai, the kana, and the ideographs. */
    private static boolean standsAlone(char sign) {
        return sign >= 0x0E00 && (sign <= 0x0E7F || sign >= 0x3040 && sign <= 0x30FF || Character.isIdeographic(sign));
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = FACTOR * hash + text.charAt(i);
        }
        return hash;
    }

    /** The share of words that both have (Dice's coefficient), from 0 to 1. */
    double likeness(WordCounts other) {
        int all = sorted.length + other.sorted.length;
        return all == 0 ? 0 : 2.0 * common(other) / all;
    }

    /** Each word once. */
    IntStream distinct() {
        return Arrays.stream(sorted).distinct();
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
