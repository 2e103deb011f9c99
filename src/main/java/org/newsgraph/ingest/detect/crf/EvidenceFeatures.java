package org.newsgraph.ingest.detect.crf;

/** What the other occurrences of the word in the text say. */
final class EvidenceFeatures implements FeatureGroup {
    private final Reading reading;
    private final Runs runs;
    private final Occurrences occurrences;

    EvidenceFeatures(Reading reading, Runs runs) {
        this.reading = reading;
        this.runs = runs;
        this.occurrences = new Occurrences(reading, runs);
    }

    @Override
    public void add(int place, Features features) {
        if (!runs.has(place)) {
            return;
        }
        Occurrences.Word word = occurrences.of(place);
        if (word == null) {
            return;
        }
        int others = word.others(occurrences.cues(place));
        features.add(140, others);
        for (int left = others; left != 0; left &= left - 1) {
            features.add(141, Integer.numberOfTrailingZeros(left));
            features.add(142, Integer.numberOfTrailingZeros(left), reading.shape[place]);
        }
        int best = word.place();
        if (runs.first(best) != runs.first(place)) {
            longest(best, features);
        }
    }

    /** The longest run with the word, where that is another one: "Acme" may be "Acme Holdings Ltd" elsewhere. */
    private void longest(int best, Features features) {
        int before = best - runs.first(best);
        int after = runs.last(best) - best;
        features.add(143, Math.min(before, 3), Math.min(after, 3));
        features.add(144, reading.lower[runs.last(best)]);
        features.add(145, reading.brown[runs.last(best)]);
        features.add(146, reading.lower[best - 1]);
        features.add(147, reading.brown[best - 1]);
        features.add(148, reading.lower[best + 1]);
        features.add(149, reading.brown[runs.first(best) - 1]);
    }
}
