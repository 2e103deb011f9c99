package org.newsgraph.ingest.detect.crf;

/**
 * Clusters of words of like use. A cluster is a path of bits, written behind a leading 1, so that a number names both
 * the path and its length; 0 stands for no cluster.
 */
public final class Clusters {
    private final long[] keys;
    private final int[] paths;
    private final int mask;

    private Clusters(Builder builder) {
        this.keys = builder.keys;
        this.paths = builder.paths;
        this.mask = builder.keys.length - 1;
    }

    /** The cluster of a word. Figures in words count as 0. */
    int of(String word) {
        long key = key(word);
        int slot = (int) key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return paths[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    /** The first bits of a path; the whole path if it is shorter. */
    static int prefix(int path, int bits) {
        int length = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(path);
        return length <= bits ? path : path >>> length - bits;
    }

    private static long key(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != '0' && Character.isDigit(word.charAt(at))) {
                return Hash.of(word.replaceAll("\\p{Nd}", "0")) | 1;
            }
        }
        return Hash.of(word) | 1;
    }

    /** Collects clusters; the number of words is known before. */
    public static final class Builder {
        private final long[] keys;
        private final int[] paths;

        public Builder(int words) {
            int slots = Integer.highestOneBit(Math.max(words, 1)) * 4;
            this.keys = new long[slots];
            this.paths = new int[slots];
        }

        /** @param path the bits behind a leading 1 */
        public void add(int path, String word) {
            put(key(word), path);
        }

        /** As {@link #add}, for a word in ASCII without figures but 0, which is not made a string for it. */
        void addPlain(int path, byte[] text, int from, int to) {
            put(Hash.ofAscii(text, from, to) | 1, path);
        }

        private void put(long key, int path) {
            int slot = (int) key & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            keys[slot] = key;
            paths[slot] = path;
        }

        public Clusters build() {
            return new Clusters(this);
        }
    }
}
