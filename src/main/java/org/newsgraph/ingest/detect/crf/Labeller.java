package org.newsgraph.ingest.detect.crf;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in the words of a text: those of the most likely sequence of labels in each sentence. */
public final class Labeller {
    private final Model model;
    private final Clusters clusters;

    public Labeller(Model model, Clusters clusters) {
        this.model = model;
        this.clusters = clusters;
    }

    /** In reading order; no two overlap. */
    public List<LabelledName> names(Words words) {
        FeatureExtractor extractor = new FeatureExtractor(words, clusters);
        Features features = new Features();
        List<LabelledName> names = new ArrayList<>();
        Lattice lattice = new Lattice(model.transitions());
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            int from = words.from(sentence);
            int length = words.to(sentence) - from;
            lattice.begin(length);
            for (int word = 0; word < length; word++) {
                extractor.extract(from + word, features);
                score(features, lattice, word);
            }
            lattice.names(sentence, names);
        }
        return names;
    }

    private void score(Features features, Lattice lattice, int word) {
        for (int index = 0; index < features.size(); index++) {
            model.weights().addTo(features.get(index), lattice.scores(), word * Label.COUNT);
        }
    }
}
