package org.newsgraph.ingest.detect.crf;

/** The clusters of the word and its neighbours. */
final class ClusterFeatures implements FeatureGroup {
    private static final int[] PREFIXES = {4, 6, 8};
    private final int[] brown;
    private final long[] shape;

    ClusterFeatures(Reading reading) {
        this.brown = reading.brown;
        this.shape = reading.shape;
    }

    @Override
    public void add(int place, Features features) {
        for (int offset = -2; offset <= 2; offset++) {
            brown(place, offset, features);
        }
        features.add(70, brown[place - 1], brown[place]);
        features.add(71, brown[place], brown[place + 1]);
        features.add(72, brown[place - 1], brown[place + 1]);
        features.add(73, brown[place], shape[place]);
        features.add(74, brown[place - 1], shape[place]);
        features.add(75, brown[place + 1], shape[place]);
    }

    private void brown(int place, int offset, Features features) {
        int path = brown[place + offset];
        if (path == 0) {
            return;
        }
        int template = 42 + (offset + 2) * 4;
        features.add(template, path);
        if (offset * offset > 1) {
            features.add(template + 2, Clusters.prefix(path, 6));
            return;
        }
        for (int prefix = 0; prefix < PREFIXES.length; prefix++) {
            features.add(template + 1 + prefix, Clusters.prefix(path, PREFIXES[prefix]));
        }
    }
}
