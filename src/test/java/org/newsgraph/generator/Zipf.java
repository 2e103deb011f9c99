package org.newsgraph.generator;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks as news does: the first is drawn most, and each further one in proportion to 1 / rank. */
final class Zipf {
    private final double[] cumulated;

    Zipf(int ranks) {
        cumulated = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += 1.0 / (i + 1);
            cumulated[i] = sum;
        }
    }

    /** From 0. */
    int draw(RandomGenerator random) {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, at);
        return found >= 0 ? found : -found - 1;
    }
}
