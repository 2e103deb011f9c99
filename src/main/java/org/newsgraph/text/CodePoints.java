package org.newsgraph.text;

import java.util.Objects;

/**
 * Where the code points of a text begin, so that a position in UTF-16 code units can be told in code points as well. A
 * surrogate without its other half counts as one code point, as everywhere in Java.
 */
public final class CodePoints {
    /** Trades memory (one int per step) against time (at most one step is read per question). */
    private static final int STEP = 128;
    private static final int[] NO_PAIRS = {};

    private final String text;
    private final int[] pairsBefore;

    private CodePoints(String text, int[] pairsBefore) {
        this.text = text;
        this.pairsBefore = pairsBefore;
    }

    public static CodePoints of(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (endsPair(text, i)) {
                return new CodePoints(text, countPairs(text));
            }
        }
        return new CodePoints(text, NO_PAIRS);
    }

    /** How many code points stand before this UTF-16 index: the same as {@link String#codePointCount(int, int)}. */
    public int indexOf(int utf16Index) {
        Objects.checkIndex(utf16Index, text.length() + 1);
        if (pairsBefore.length == 0) {
            return utf16Index;
        }
        int step = utf16Index / STEP;
        int pairs = pairsBefore[step];
        for (int i = step * STEP; i < utf16Index; i++) {
            pairs += endsPair(text, i) ? 1 : 0;
        }
        return utf16Index - pairs;
    }

    /** The length of the text in code points. */
    public int count() {
        return indexOf(text.length());
    }

    private static int[] countPairs(String text) {
        int[] counts = new int[text.length() / STEP + 1];
        int pairs = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i % STEP == 0) {
                counts[i / STEP] = pairs;
            }
            pairs += i < text.length() && endsPair(text, i) ? 1 : 0;
        }
        return counts;
    }

    private static boolean endsPair(String text, int index) {
        return index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }
}
