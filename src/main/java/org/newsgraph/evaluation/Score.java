package org.newsgraph.evaluation;

/**
 * Counts of a comparison.
 *
 * @param right
 *        found and marked
 * @param found
 *        all that were found
 * @param marked
 *        all that should have been found
 */
public record Score(double right, double found, double marked) {
    static final Score NONE = new Score(0, 0, 0);

    /** Share of the found that is right, from 0 to 1; 1 if nothing was found. */
    public double precision() {
        return found == 0 ? 1 : right / found;
    }

    /** Share of the marked that was found, from 0 to 1; 1 if nothing was marked. */
    public double recall() {
        return marked == 0 ? 1 : right / marked;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Score plus(Score other) {
        return new Score(right + other.right, found + other.found, marked + other.marked);
    }
}
