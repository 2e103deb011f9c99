package org.newsgraph.ingest.detect.crf;

import java.util.Arrays;
import java.util.List;

/** The scores of all labels of one sentence's words, and the best sequence through them. */
final class Lattice {
    private static final int LABELS = Label.COUNT;
    private final float[][] transitions;
    private float[] scores = new float[64 * LABELS];
    private float[] best = new float[64 * LABELS];
    private byte[] from = new byte[64 * LABELS];
    private int[] path = new int[64];
    private int length;

    Lattice(float[][] transitions) {
        this.transitions = transitions;
    }

    /** Makes room for a sentence of so many words, all scores 0. */
    void begin(int words) {
        length = words;
        if (path.length < words) {
            int room = Math.max(words, 2 * path.length);
            scores = new float[room * LABELS];
            best = new float[room * LABELS];
            from = new byte[room * LABELS];
            path = new int[room];
        }
        Arrays.fill(scores, 0, words * LABELS, 0);
    }

    /** One score a label for each word in turn. */
    float[] scores() {
        return scores;
    }

    void names(int sentence, List<LabelledName> names) {
        if (length == 0) {
            return;
        }
        decode();
        Marginals marginals = null;
        for (int start = 0; start < length; start++) {
            if (path[start] == Label.OUTSIDE) {
                continue;
            }
            int end = start;
            while (!Label.ends(path[end])) {
                end++;
            }
            if (marginals == null) {
                marginals = new Marginals(transitions, scores, length);
            }
            names.add(new LabelledName(sentence, start, end + 1, Label.kind(path[start]),
                    marginals.least(path, start, end + 1)));
            start = end;
        }
    }

    /** Viterbi: the best way to each label of each word, then back from the best last one. */
    private void decode() {
        for (int label = 0; label < LABELS; label++) {
            best[label] = Label.mayBegin(label) ? scores[label] : Float.NEGATIVE_INFINITY;
        }
        for (int word = 1; word < length; word++) {
            for (int label = 0; label < LABELS; label++) {
                step(word, label);
            }
        }
        int last = (length - 1) * LABELS;
        int label = Label.OUTSIDE;
        for (int other = 1; other < LABELS; other++) {
            if (Label.mayEnd(other) && best[last + other] > best[last + label]) {
                label = other;
            }
        }
        for (int word = length - 1; word >= 0; word--) {
            path[word] = label;
            label = from[word * LABELS + label];
        }
    }

    private void step(int word, int label) {
        int before = (word - 1) * LABELS;
        float most = Float.NEGATIVE_INFINITY;
        int source = 0;
        for (int other : Label.before(label)) {
            float way = best[before + other] + transitions[other][label];
            if (way > most) {
                most = way;
                source = other;
            }
        }
        best[word * LABELS + label] = most + scores[word * LABELS + label];
        from[word * LABELS + label] = (byte) source;
    }
}
