package org.newsgraph.ingest.detect.crf;

import java.util.List;

/** Gives the features of the words of one text. */
public final class FeatureExtractor {
    private final List<FeatureGroup> groups;

    /**
     * @param clusters
     *        Brown clusters of words in lower case
     */
    public FeatureExtractor(Words words, Clusters clusters) {
        Reading reading = new Reading(words, clusters);
        Runs runs = new Runs(words);
        this.groups = List.of(new WordFeatures(reading), new SpellingFeatures(reading), new ClusterFeatures(reading),
                new MarkFeatures(reading), new RunFeatures(reading, runs), new EvidenceFeatures(reading, runs));
    }

    /** Replaces what the features hold by those of one word. */
    public void extract(int place, Features features) {
        features.clear();
        for (FeatureGroup group : groups) {
            group.add(place, features);
        }
    }
}
