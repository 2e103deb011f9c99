package org.newsgraph.ingest.detect.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.newsgraph.text.Token.Shape;

/**
 * The words of one article, laid out for the features: sentence after sentence, with two empty places before and after
 * each, so that a window around a word never needs a check.
 */
public final class Words {
    /** Empty places between sentences: as far as any feature looks past a word. */
    static final int PAD = 2;

    private final String[] words;
    private final String[] lowers;
    private final Shape[] shapes;
    private final boolean[] starts;
    private final long[] marks;
    private final int[] from;
    private final int[] to;
    private final boolean[] plain;

    private Words(Builder builder) {
        this.words = builder.words.toArray(String[]::new);
        this.lowers = builder.lowers.toArray(String[]::new);
        this.shapes = builder.shapes.toArray(Shape[]::new);
        this.starts = builder.starts;
        this.marks = builder.marks;
        this.from = builder.from.stream().mapToInt(Integer::intValue).toArray();
        this.to = builder.to.stream().mapToInt(Integer::intValue).toArray();
        this.plain = builder.plain;
    }

    /** All places, the empty ones included. */
    int size() {
        return words.length;
    }

    public int sentences() {
        return from.length;
    }

    /** The place of a sentence's first word. */
    public int from(int sentence) {
        return from[sentence];
    }

    /** One past the place of a sentence's last word. */
    public int to(int sentence) {
        return to[sentence];
    }

    /** Whether the sentence uses capitals as running text does: neither a title nor all capitals. */
    boolean isPlain(int sentence) {
        return plain[sentence];
    }

    String word(int place) {
        return words[place];
    }

    String lower(int place) {
        return lowers[place];
    }

    Shape shape(int place) {
        return shapes[place];
    }

    boolean isCapital(int place) {
        return shapes[place] == Shape.CAPITALIZED || shapes[place] == Shape.CAPITALS
                || shapes[place] == Shape.INNER_CAPITAL;
    }

    /** Whether ordinary spelling may explain a capital here: the start of a sentence or quotation. */
    boolean startsSentence(int place) {
        return starts[place];
    }

    /** See {@link Mark}. */
    long marks(int place) {
        return marks[place];
    }

    /** Takes the words in reading order. */
    public static final class Builder {
        private final List<String> words = new ArrayList<>();
        private final List<String> lowers = new ArrayList<>();
        private final List<Shape> shapes = new ArrayList<>();
        private final List<Integer> from = new ArrayList<>();
        private final List<Integer> to = new ArrayList<>();
        private boolean[] starts = new boolean[256];
        private long[] marks = new long[256];
        private boolean[] plain = new boolean[16];

        public Builder() {
            pad();
        }

        private void pad() {
            for (int place = 0; place < PAD; place++) {
                add("", "", Shape.NONE, false, 0);
            }
        }

        public void beginSentence(boolean plainCasing) {
            if (plain.length == from.size()) {
                plain = Arrays.copyOf(plain, 2 * plain.length);
            }
            plain[from.size()] = plainCasing;
            from.add(words.size());
        }

        /** @param marked see {@link Mark} */
        public void add(String word, String lower, Shape shape, boolean startsSentence, long marked) {
            if (starts.length == words.size()) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                marks = Arrays.copyOf(marks, starts.length);
            }
            starts[words.size()] = startsSentence;
            marks[words.size()] = marked;
            words.add(word);
            lowers.add(lower);
            shapes.add(shape);
        }

        public void endSentence() {
            to.add(words.size());
            pad();
        }

        public Words build() {
            return new Words(this);
        }
    }
}
