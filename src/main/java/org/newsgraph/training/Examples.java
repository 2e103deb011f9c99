package org.newsgraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.newsgraph.ingest.detect.crf.Clusters;
import org.newsgraph.ingest.detect.crf.FeatureExtractor;
import org.newsgraph.ingest.detect.crf.Features;

/** Collects all sentences to learn from: first with the hashes of their features, in the end with their numbers. */
final class Examples {
    /**
     * @param features
     *        of all words one after another
     * @param ends
     *        for each word where its features end
     * @param weight
     *        how much the sentence counts
     */
    record Example(int[] features, int[] ends, byte[] labels, float weight) {
    }

    private record Hashed(long[] features, int[] ends, byte[] labels, float weight) {
    }

    private final Clusters clusters;
    private final FeatureIndex index = new FeatureIndex();
    private final List<Hashed> hashed = new ArrayList<>();
    private final Features features = new Features();
    private long[] buffer = new long[1 << 14];

    Examples(Clusters clusters) {
        this.clusters = clusters;
    }

    void add(LabelledText text, float weight) {
        FeatureExtractor extractor = new FeatureExtractor(text.words(), clusters);
        for (int sentence = 0; sentence < text.words().sentences(); sentence++) {
            int from = text.words().from(sentence);
            int[] ends = new int[text.words().to(sentence) - from];
            int size = 0;
            for (int word = 0; word < ends.length; word++) {
                extractor.extract(from + word, features);
                size = append(size);
                ends[word] = size;
            }
            hashed.add(new Hashed(Arrays.copyOf(buffer, size), ends, text.labels(sentence), weight));
        }
    }

    private int append(int size) {
        if (buffer.length < size + features.size()) {
            buffer = Arrays.copyOf(buffer, 2 * (size + features.size()));
        }
        for (int feature = 0; feature < features.size(); feature++) {
            buffer[size + feature] = features.get(feature);
            index.count(features.get(feature));
        }
        return size + features.size();
    }

    /** The hashes of the features seen at least so often; a feature's number is its index. */
    long[] number(int leastCount) {
        return index.number(leastCount);
    }

    /** The sentences, with the features that have numbers; to be asked once, after the numbering. */
    List<Example> take() {
        List<Example> examples = new ArrayList<>(hashed.size());
        for (int sentence = 0; sentence < hashed.size(); sentence++) {
            // Given back at once: all hashes and all numbers together would need half as much memory again.
            examples.add(numbered(hashed.set(sentence, null)));
        }
        return examples;
    }

    private Example numbered(Hashed sentence) {
        int[] numbers = new int[sentence.features().length];
        int[] ends = new int[sentence.ends().length];
        int size = 0;
        int at = 0;
        for (int word = 0; word < ends.length; word++) {
            for (; at < sentence.ends()[word]; at++) {
                int number = index.number(sentence.features()[at]);
                if (number >= 0) {
                    numbers[size++] = number;
                }
            }
            ends[word] = size;
        }
        return new Example(Arrays.copyOf(numbers, size), ends, sentence.labels(), sentence.weight());
    }
}
