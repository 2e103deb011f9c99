package org.newsgraph.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.newsgraph.ingest.detect.crf.Label;
import org.newsgraph.ingest.detect.crf.Marginals;
import org.newsgraph.training.Examples.Example;

/** Raises the likelihood of the right labels sentence by sentence (AdaGrad), in an order that the seed decides. */
final class Gradient {
    private static final int LABELS = Label.COUNT;
    /** A label whose share is this near to right is left alone: most words of a text are plainly no names. */
    private static final float NEAR = 5e-4f;
    private final float rate;
    private final float[] weights;
    private final float[] squares;
    private final float[][] transitions = new float[LABELS][LABELS];
    private final float[][] transitionSquares = new float[LABELS][LABELS];
    private float[] scores = new float[0];

    Gradient(int features, float rate) {
        this.rate = rate;
        this.weights = new float[features * LABELS];
        this.squares = new float[features * LABELS];
    }

    void run(List<Example> examples, int passes, long seed, Consumer<String> progress) {
        Random random = new Random(seed);
        List<Example> order = new ArrayList<>(examples);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
            progress.accept("pass " + (pass + 1) + " of " + passes);
        }
    }

    private void learn(Example example) {
        int length = example.labels().length;
        if (scores.length < length * LABELS) {
            scores = new float[length * LABELS];
        }
        score(example);
        Marginals marginals = new Marginals(transitions, scores, length);
        for (int word = 0; word < length; word++) {
            if (isRight(example, marginals, word)) {
                continue;
            }
            int from = word == 0 ? 0 : example.ends()[word - 1];
            for (int label = 0; label < LABELS; label++) {
                float right = example.labels()[word] == label ? 1 : 0;
                float error = (marginals.of(word, label) - right) * example.weight();
                if (Math.abs(error) > NEAR) {
                    correct(example.features(), from, example.ends()[word], label, error);
                }
            }
        }
        learnTransitions(example, marginals);
    }

    private void score(Example example) {
        int at = 0;
        for (int word = 0; word < example.labels().length; word++) {
            int row = word * LABELS;
            for (int label = 0; label < LABELS; label++) {
                scores[row + label] = 0;
            }
            for (; at < example.ends()[word]; at++) {
                int feature = example.features()[at] * LABELS;
                for (int label = 0; label < LABELS; label++) {
                    scores[row + label] += weights[feature + label];
                }
            }
        }
    }

    private void correct(int[] features, int from, int to, int label, float error) {
        for (int at = from; at < to; at++) {
            int weight = features[at] * LABELS + label;
            squares[weight] += error * error;
            weights[weight] -= step(error, squares[weight]);
        }
    }

    private float step(float error, float square) {
        return rate * error / (float) Math.sqrt(square + 1e-6);
    }

    private void learnTransitions(Example example, Marginals marginals) {
        float[][] errors = new float[LABELS][LABELS];
        for (int word = 1; word < example.labels().length; word++) {
            if (isRight(example, marginals, word - 1) && isRight(example, marginals, word)) {
                continue;
            }
            marginals.addPairs(word, errors);
            errors[example.labels()[word - 1]][example.labels()[word]] -= 1;
        }
        for (int before = 0; before < LABELS; before++) {
            for (int label = 0; label < LABELS; label++) {
                float error = errors[before][label] * example.weight();
                transitionSquares[before][label] += error * error;
                transitions[before][label] -= step(error, transitionSquares[before][label]);
            }
        }
    }

    private static boolean isRight(Example example, Marginals marginals, int word) {
        return marginals.of(word, example.labels()[word]) > 1 - NEAR;
    }

    float weight(int feature, int label) {
        return weights[feature * LABELS + label];
    }

    float[][] transitions() {
        return transitions;
    }
}
