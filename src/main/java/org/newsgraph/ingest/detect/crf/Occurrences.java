package org.newsgraph.ingest.detect.crf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The capitalised words of a text, each with the cues of all its occurrences. */
final class Occurrences {
    private static final Set<String> LOCATIVE = Set.of("in", "at", "from", "near");
    private static final int CUES = 10;

    /** One word: how often each cue was seen, and its place in the longest run that holds it. */
    static final class Word {
        private final int[] counts = new int[CUES];
        private int place;
        private int length;

        int place() {
            return place;
        }

        /** The cues of the other occurrences, given those of this one. */
        int others(int own) {
            int others = 0;
            for (int cue = 0; cue < CUES; cue++) {
                if (counts[cue] > (own >>> cue & 1)) {
                    others |= 1 << cue;
                }
            }
            return others;
        }
    }

    private final Words words;
    private final Runs runs;
    private final Map<String, Word> byLower = new HashMap<>();

    Occurrences(Reading reading, Runs runs) {
        this.words = reading.words;
        this.runs = runs;
        for (int place = 0; place < words.size(); place++) {
            if (runs.has(place)) {
                add(place);
            }
        }
        for (int place = 0; place < words.size(); place++) {
            if (!runs.has(place) && !words.lower(place).isEmpty()) {
                Word word = byLower.get(words.lower(place));
                if (word != null) {
                    word.counts[9]++;
                }
            }
        }
    }

    @Nullable
    Word of(int place) {
        return byLower.get(words.lower(place));
    }

    private void add(int place) {
        Word word = byLower.computeIfAbsent(words.lower(place), lower -> new Word());
        int cues = cues(place);
        for (int cue = 0; cue < CUES; cue++) {
            word.counts[cue] += cues >>> cue & 1;
        }
        int length = runs.last(place) - runs.first(place) + 1;
        if (length > word.length) {
            word.length = length;
            word.place = place;
        }
    }

    /** What the frame of one occurrence suggests, a bit each. */
    int cues(int place) {
        long before = words.marks(place - 1);
        long after = words.marks(place + 1);
        int cues = bit(0, Mark.TITLE.in(before));
        cues |= bit(1, Mark.FIRST_NAME.in(before) && words.isCapital(place - 1));
        cues |= bit(2, Mark.SAYING.in(after));
        cues |= bit(3, LOCATIVE.contains(words.lower(runs.first(place) - 1)));
        cues |= bit(4, runs.first(place) < runs.last(place));
        cues |= bit(5, words.lower(runs.first(place) - 1).equals("the"));
        long last = words.marks(runs.last(place));
        cues |= bit(6, Mark.ORGANIZATION_HEAD.in(last) || Mark.ORGANIZATION_SUFFIX.in(last));
        cues |= bit(7, words.lower(place + 1).equals("'s") || words.lower(place + 1).equals("\u2019s"));
        cues |= bit(8, !words.startsSentence(place));
        return cues;
    }

    private static int bit(int cue, boolean seen) {
        return seen ? 1 << cue : 0;
    }
}
