package org.newsgraph.ingest.detect.crf;

import java.util.Arrays;

/** The features of one word, as hashes; used again for the next word. */
public final class Features {
    private long[] hashes = new long[128];
    private int size;

    void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public long get(int index) {
        return hashes[index];
    }

    /** @param template what the value means; values of different templates never meet */
    void add(int template, long value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = Hash.of(template, value);
    }

    void add(int template, long one, long other) {
        add(template, Hash.of(one, other));
    }
}
