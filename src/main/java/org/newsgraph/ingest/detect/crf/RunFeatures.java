package org.newsgraph.ingest.detect.crf;

/** The capitalised run around a word: how it begins, ends and is framed says what all its words are. */
final class RunFeatures implements FeatureGroup {
    private static final int LONGEST_TOLD = 6;
    private final Words words;
    private final Reading reading;
    private final Runs runs;

    RunFeatures(Reading reading, Runs runs) {
        this.words = reading.words;
        this.reading = reading;
        this.runs = runs;
    }

    @Override
    public void add(int place, Features features) {
        if (!runs.has(place)) {
            return;
        }
        int first = runs.first(place);
        int last = runs.last(place);
        int before = place - first;
        int after = last - place;
        features.add(120, Math.min(before, LONGEST_TOLD), Math.min(after, LONGEST_TOLD));
        features.add(121, reading.lower[first]);
        features.add(122, reading.lower[last]);
        features.add(123, reading.brown[first]);
        features.add(124, reading.brown[last]);
        features.add(125, reading.lower[first - 1]);
        features.add(126, reading.lower[last + 1]);
        features.add(127, reading.brown[first - 1]);
        features.add(128, reading.brown[last + 1]);
        features.add(129, Mark.words(words.marks(last)), Mark.lists(words.marks(first)));
        features.add(130, Hash.of(reading.brown[first - 1], reading.brown[last]), reading.brown[last + 1]);
        features.add(131, Hash.of(Math.min(before, 2), Math.min(after, 2)), Mark.words(words.marks(last)));
    }
}
