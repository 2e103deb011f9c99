package org.newsgraph.ingest.detect.crf;

/** The words of a text with what the features ask of each, worked out once. */
final class Reading {
    final Words words;
    final long[] word;
    final long[] lower;
    final long[] shape;
    final int[] brown;

    Reading(Words words, Clusters clusters) {
        int size = words.size();
        this.words = words;
        this.word = new long[size];
        this.lower = new long[size];
        this.shape = new long[size];
        this.brown = new int[size];
        for (int place = 0; place < size; place++) {
            String written = words.word(place);
            String small = words.lower(place);
            word[place] = Hash.of(written);
            lower[place] = written.equals(small) ? word[place] : Hash.of(small);
            shape[place] = Shapes.of(written);
            brown[place] = clusters.of(small);
        }
    }
}
