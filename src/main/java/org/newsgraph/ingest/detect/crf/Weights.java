package org.newsgraph.ingest.detect.crf;

/**
 * The weights of the features, 8 bits each with a scale a feature, in a table with open addressing. A feature is known
 * by 40 bits of its hash: that two of a text's features meet is less likely than one in a million.
 */
public final class Weights {
    static final int HASH_BITS = 40;
    private static final int ROW = 16;
    private final int[] keys;
    private final float[] scales;
    private final byte[] rows;
    private final int mask;
    private final int size;

    private Weights(Builder builder) {
        this.keys = builder.keys;
        this.scales = builder.scales;
        this.rows = builder.rows;
        this.mask = builder.keys.length - 1;
        this.size = builder.size;
    }

    /** How many features have weights. */
    public int size() {
        return size;
    }

    /** Adds the weights of a feature, one a label, to the scores. */
    void addTo(long feature, float[] scores, int at) {
        long hash = feature >>> Long.SIZE - HASH_BITS;
        int key = key(hash);
        int slot = slot(hash, mask);
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                return;
            }
            slot = slot + 1 & mask;
        }
        float scale = scales[slot];
        int row = slot * ROW;
        for (int label = 0; label < Label.COUNT; label++) {
            scores[at + label] += scale * rows[row + label];
        }
    }

    private static int key(long hash) {
        return (int) hash | 1;
    }

    private static int slot(long hash, int mask) {
        return (int) (hash >>> 8) & mask;
    }

    /** Collects weights; the number of features is known before. */
    public static final class Builder {
        private final int[] keys;
        private final float[] scales;
        private final byte[] rows;
        private int row;
        private int size;

        public Builder(int features) {
            int slots = Integer.highestOneBit(Math.max(1, features + features / 2)) * 2;
            this.keys = new int[slots];
            this.scales = new float[slots];
            this.rows = new byte[slots * ROW];
        }

        /**
         * Begins a feature, whose weights follow.
         *
         * @param hash
         *        the upper 40 bits of the feature's hash
         * @param scale
         *        what a weight of one unit stands for
         */
        public void begin(long hash, float scale) {
            int slot = slot(hash, keys.length - 1);
            while (keys[slot] != 0) {
                slot = slot + 1 & keys.length - 1;
            }
            keys[slot] = key(hash);
            scales[slot] = scale;
            row = slot * ROW;
            size++;
        }

        /** The weight of a label for the feature begun last, in units of its scale; 0 where none is given. */
        public void weight(int label, byte units) {
            rows[row + label] = units;
        }

        public Weights build() {
            return new Weights(this);
        }
    }
}
