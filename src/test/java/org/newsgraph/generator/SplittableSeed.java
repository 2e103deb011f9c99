package org.newsgraph.generator;

import java.util.SplittableRandom;

/** Chance that depends on a few numbers alone. */
record SplittableSeed(SplittableRandom generator) {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    SplittableSeed(long seed, long number, long revision) {
        this(new SplittableRandom((seed * ODD + number) * ODD + revision));
    }
}
