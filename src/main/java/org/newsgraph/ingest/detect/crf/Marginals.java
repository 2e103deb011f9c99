package org.newsgraph.ingest.detect.crf;

/**
 * How likely each label of each word of a sentence is, by the forward-backward algorithm. Each word's numbers are scaled
 * to sum up to 1, so that no sentence is too long.
 */
public final class Marginals {
    private static final int LABELS = Label.COUNT;
    /** Below this a label's share cannot be seen. */
    private static final float NEGLIGIBLE = -20;
    private final int length;
    private final float[][] factors;
    private final float[] emissions;
    private final float[] forward;
    private final float[] backward;
    private final float[] shares;

    /**
     * @param scores
     *        one a label for each word in turn
     */
    public Marginals(float[][] transitions, float[] scores, int length) {
        this.length = length;
        this.factors = new float[LABELS][LABELS];
        this.emissions = new float[length * LABELS];
        this.forward = new float[length * LABELS];
        this.backward = new float[length * LABELS];
        this.shares = new float[length * LABELS];
        for (int label = 0; label < LABELS; label++) {
            for (int other : Label.before(label)) {
                factors[other][label] = (float) StrictMath.exp(transitions[other][label]);
            }
        }
        for (int word = 0; word < length; word++) {
            emit(scores, word * LABELS);
        }
        forward();
        backward();
        shares();
    }

    private void emit(float[] scores, int at) {
        float most = scores[at];
        for (int label = 1; label < LABELS; label++) {
            most = Math.max(most, scores[at + label]);
        }
        for (int label = 0; label < LABELS; label++) {
            float below = scores[at + label] - most;
            emissions[at + label] = below < NEGLIGIBLE ? 1e-9f : (float) StrictMath.exp(below);
        }
    }

    private void forward() {
        for (int label = 0; label < LABELS; label++) {
            forward[label] = Label.mayBegin(label) ? emissions[label] : 0;
        }
        scale(forward, 0);
        for (int word = 1; word < length; word++) {
            int at = word * LABELS;
            for (int label = 0; label < LABELS; label++) {
                float sum = 0;
                for (int other : Label.before(label)) {
                    sum += forward[at - LABELS + other] * factors[other][label];
                }
                forward[at + label] = sum * emissions[at + label];
            }
            scale(forward, at);
        }
    }

    private void backward() {
        int last = (length - 1) * LABELS;
        for (int label = 0; label < LABELS; label++) {
            backward[last + label] = Label.mayEnd(label) ? 1 : 0;
        }
        for (int at = last - LABELS; at >= 0; at -= LABELS) {
            for (int label = 0; label < LABELS; label++) {
                float onward = backward[at + LABELS + label] * emissions[at + LABELS + label];
                for (int other : Label.before(label)) {
                    backward[at + other] += factors[other][label] * onward;
                }
            }
            scale(backward, at);
        }
    }

    private static void scale(float[] numbers, int at) {
        float sum = 0;
        for (int label = 0; label < LABELS; label++) {
            sum += numbers[at + label];
        }
        float scale = sum > 0 ? 1 / sum : 0;
        for (int label = 0; label < LABELS; label++) {
            numbers[at + label] *= scale;
        }
    }

    private void shares() {
        for (int at = 0; at < length * LABELS; at += LABELS) {
            for (int label = 0; label < LABELS; label++) {
                shares[at + label] = forward[at + label] * backward[at + label];
            }
            scale(shares, at);
        }
    }

    /** From 0 to 1. */
    public float of(int word, int label) {
        return shares[word * LABELS + label];
    }

    /** Adds how likely each pair of labels is for the word before this one and this word. */
    public void addPairs(int word, float[][] pairs) {
        int at = word * LABELS;
        float sum = 0;
        for (int label = 0; label < LABELS; label++) {
            for (int other : Label.before(label)) {
                sum += pair(at, other, label);
            }
        }
        for (int label = 0; label < LABELS; label++) {
            for (int other : Label.before(label)) {
                pairs[other][label] += pair(at, other, label) / sum;
            }
        }
    }

    private float pair(int at, int other, int label) {
        return forward[at - LABELS + other] * factors[other][label] * emissions[at + label] * backward[at + label];
    }

    /** The least likely label of a path between two words. */
    double least(int[] path, int from, int to) {
        float least = 1;
        for (int word = from; word < to; word++) {
            least = Math.min(least, of(word, path[word]));
        }
        return least;
    }
}
