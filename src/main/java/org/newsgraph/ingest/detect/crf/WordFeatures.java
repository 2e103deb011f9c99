package org.newsgraph.ingest.detect.crf;

/** The word and its neighbours, alone and in pairs. */
final class WordFeatures implements FeatureGroup {
    private final Words words;
    private final long[] word;
    private final long[] lower;

    WordFeatures(Reading reading) {
        this.words = reading.words;
        this.word = reading.word;
        this.lower = reading.lower;
    }

    @Override
    public void add(int place, Features features) {
        features.add(1, 0);
        features.add(2, word[place]);
        features.add(3, lower[place]);
        features.add(4, lower[place - 1]);
        features.add(5, lower[place + 1]);
        features.add(6, lower[place - 2]);
        features.add(7, lower[place + 2]);
        features.add(8, word[place - 1]);
        features.add(9, word[place + 1]);
        features.add(10, lower[place - 1], lower[place]);
        features.add(11, lower[place], lower[place + 1]);
        features.add(12, lower[place - 1], lower[place + 1]);
        features.add(13, lower[place - 2], lower[place - 1]);
        features.add(14, lower[place + 1], lower[place + 2]);
        if (words.startsSentence(place)) {
            features.add(15, 0);
            features.add(16, lower[place]);
        }
    }
}
