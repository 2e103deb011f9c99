package org.newsgraph.generator;

import java.util.SplittableRandom;

/** Chance that depends on a few numbers alone. */
record SplittableSeed(SplittableRandom generator) {

    SplittableSeed(long seed, long number, long revision) {
        this(new SplittableRandom(mixed(mixed(mixed(seed) + number) + revision)));
    }

    // Neighbouring seeds give SplittableRandom neighbouring streams, and neighbouring articles would be alike.
    private static long mixed(long number) {
        return new SplittableRandom(number).nextLong();
    }
}
