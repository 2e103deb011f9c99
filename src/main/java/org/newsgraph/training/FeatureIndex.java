package org.newsgraph.training;

import java.util.Arrays;

/** Counts features by their hash, then numbers those seen often enough in the order in which they were first seen. */
final class FeatureIndex {
    private long[] hashes = new long[1 << 20];
    private int[] counts = new int[1 << 20];
    private int size;

    void count(long hash) {
        int slot = slot(hashes, hash);
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        counts[slot]++;
        if (size * 2 > hashes.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[oldHashes.length * 2];
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldHashes[old] != 0) {
                int slot = slot(hashes, oldHashes[old]);
                hashes[slot] = oldHashes[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    private static int slot(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The hashes of the features seen at least so often, in their own order; the number of a feature is its index. */
    long[] number(int leastCount) {
        long[] kept = new long[size];
        int features = 0;
        for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] != 0 && counts[slot] >= leastCount) {
                kept[features++] = hashes[slot];
            }
        }
        kept = Arrays.copyOf(kept, features);
        Arrays.sort(kept);
        Arrays.fill(counts, -1);
        for (int feature = 0; feature < features; feature++) {
            counts[slot(hashes, kept[feature])] = feature;
        }
        return kept;
    }

    /** After numbering: the feature's number, or -1 for one seen too seldom. */
    int number(long hash) {
        return counts[slot(hashes, hash)];
    }
}
