package org.newsgraph.ingest.detect.crf;

/** The shapes of the word and its neighbours, its beginnings and endings, and its parts between hyphens. */
final class SpellingFeatures implements FeatureGroup {
    private static final int LONGEST_AFFIX = 4;
    private final Words words;
    private final Reading reading;
    private final long[] shape;
    private final long[] casing;

    SpellingFeatures(Reading reading) {
        this.words = reading.words;
        this.reading = reading;
        this.shape = reading.shape;
        this.casing = new long[words.size()];
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            for (int place = words.from(sentence); place < words.to(sentence); place++) {
                casing[place] = (words.isPlain(sentence) ? 0 : 1) + (words.startsSentence(place) ? 2 : 0);
            }
        }
    }

    @Override
    public void add(int place, Features features) {
        features.add(20, shape[place]);
        features.add(21, shape[place], casing[place]);
        features.add(22, shape[place - 1]);
        features.add(23, shape[place + 1]);
        features.add(24, shape[place - 1], shape[place]);
        features.add(25, shape[place], shape[place + 1]);
        features.add(26, Hash.of(shape[place - 1], shape[place]), shape[place + 1]);
        features.add(27, Hash.of(shape[place - 2], shape[place - 1]), shape[place]);
        features.add(28, Hash.of(shape[place], shape[place + 1]), shape[place + 2]);
        features.add(29, reading.lower[place - 1], shape[place]);
        features.add(30, reading.lower[place + 1], shape[place]);
        affixes(place, features);
    }

    private void affixes(int place, Features features) {
        String lower = words.lower(place);
        int length = lower.length();
        for (int letters = 1; letters <= Math.min(LONGEST_AFFIX, length); letters++) {
            features.add(30 + letters, Hash.of(lower, 0, letters));
            features.add(34 + letters, Hash.of(lower, length - letters, length));
        }
        if (words.isCapital(place) && length > 3) {
            features.add(39, Hash.of(lower, length - 3, length), shape[place]);
        }
        int hyphen = lower.indexOf('-');
        if (hyphen > 0 && hyphen < length - 1) {
            features.add(40, Hash.of(lower, 0, hyphen));
            features.add(41, Hash.of(lower, lower.lastIndexOf('-') + 1, length));
        }
    }
}
