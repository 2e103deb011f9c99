package org.newsgraph.ingest.detect.crf;

/** Hashes of 64 bits, the same on every machine. */
final class Hash {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;
    private static final long STEP = 0x100000001B3L;

    private Hash() {
    }

    /** Spreads the bits (the finalizer of SplitMix64). */
    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * FIRST;
        mixed = (mixed ^ mixed >>> 27) * SECOND;
        return mixed ^ mixed >>> 31;
    }

    static long of(String text) {
        return of(text, 0, text.length());
    }

    static long of(String text, int from, int to) {
        long hash = SEED;
        for (int at = from; at < to; at++) {
            hash = (hash ^ text.charAt(at)) * STEP;
        }
        return mix(hash);
    }

    /** The hash of the text that these bytes are in ASCII. */
    static long ofAscii(byte[] text, int from, int to) {
        long hash = SEED;
        for (int at = from; at < to; at++) {
            hash = (hash ^ text[at]) * STEP;
        }
        return mix(hash);
    }

    static long of(long one, long other) {
        return mix(one * SEED + other);
    }
}
