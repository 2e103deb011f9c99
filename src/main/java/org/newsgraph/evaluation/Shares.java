package org.newsgraph.evaluation;

/**
 * Shares of right neighbours, summed up over mentions.
 *
 * @param mentions
 *        how many were compared
 */
public record Shares(double precisions, double recalls, int mentions) {
    static final Shares NONE = new Shares(0, 0, 0);

    /** From 0 to 1; 1 if no mention was compared. */
    public double precision() {
        return mentions == 0 ? 1 : precisions / mentions;
    }

    public double recall() {
        return mentions == 0 ? 1 : recalls / mentions;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Shares plus(Shares other) {
        return new Shares(precisions + other.precisions, recalls + other.recalls, mentions + other.mentions);
    }
}
