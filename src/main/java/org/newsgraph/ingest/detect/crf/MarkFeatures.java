package org.newsgraph.ingest.detect.crf;

/** What the word lists and the lists of names say of the word and its neighbours. */
final class MarkFeatures implements FeatureGroup {
    private final Words words;
    private final long[] shape;

    MarkFeatures(Reading reading) {
        this.words = reading.words;
        this.shape = reading.shape;
    }

    @Override
    public void add(int place, Features features) {
        long marks = words.marks(place);
        for (int offset = -2; offset <= 2; offset++) {
            each(100 + offset, Mark.words(words.marks(place + offset)), features);
        }
        each(105, Mark.names(marks), features);
        long lists = Mark.lists(marks);
        features.add(106, lists);
        features.add(107, lists, shape[place]);
        features.add(108, Mark.lists(words.marks(place - 1)));
        features.add(109, Mark.lists(words.marks(place + 1)));
        features.add(110, Mark.lists(words.marks(place - 1)), lists);
        features.add(111, lists, Mark.lists(words.marks(place + 1)));
    }

    private static void each(int template, long bits, Features features) {
        for (long left = bits; left != 0; left &= left - 1) {
            features.add(template, Long.numberOfTrailingZeros(left));
        }
    }
}
