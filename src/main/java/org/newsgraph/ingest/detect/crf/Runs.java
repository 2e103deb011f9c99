package org.newsgraph.ingest.detect.crf;

import java.util.Set;

/**
 * The runs of capitalised words of a text, with the small words that names hold ("Bank of England"): the first and the
 * last place of the run that each word stands in; a word outside is a run of its own that is empty.
 */
final class Runs {
    private static final Set<String> GLUE = Set.of("of", "the", "for", "de", "del", "la", "van", "von", "der", "den",
            "al", "bin", "&", "du", "da", "di", "le", "el", "ibn");
    private static final int MOST_GLUE = 2;
    private final Words words;
    private final int[] first;
    private final int[] last;

    Runs(Words words) {
        this.words = words;
        this.first = new int[words.size()];
        this.last = new int[words.size()];
        for (int sentence = 0; sentence < words.sentences(); sentence++) {
            int place = words.from(sentence);
            while (place < words.to(sentence)) {
                place = run(place, words.to(sentence));
            }
        }
    }

    private int run(int from, int end) {
        int to = from;
        if (words.isCapital(from)) {
            int next = from;
            while (next < end && next - to <= MOST_GLUE
                    && (words.isCapital(next) || GLUE.contains(words.lower(next)))) {
                next++;
                to = words.isCapital(next - 1) ? next : to;
            }
        }
        for (int place = from; place < to; place++) {
            first[place] = from;
            last[place] = to - 1;
        }
        return Math.max(to, from + 1);
    }

    /** Whether the word belongs to a run. */
    boolean has(int place) {
        return last[place] != 0;
    }

    int first(int place) {
        return first[place];
    }

    int last(int place) {
        return last[place];
    }
}
