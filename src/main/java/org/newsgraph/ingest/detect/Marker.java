package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.ingest.detect.crf.Mark;

/** Says of each word of a passage which lists hold it, alone or as a part of a name. */
final class Marker {
    private static final int MOST_WORDS = 6;
    private final Lexicon lexicon;

    Marker(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** One a token; see {@link Mark}. */
    long[] marks(Passage passage) {
        long[] marks = new long[passage.size()];
        for (int token = 0; token < marks.length; token++) {
            marks[token] |= listed(passage, token);
            if (passage.isCapital(token)) {
                name(passage, token, marks);
            }
        }
        return marks;
    }

    private long listed(Passage passage, int token) {
        String lower = passage.lower(token);
        long marks = bit(WordList.TITLE, lower, Mark.TITLE) | bit(WordList.TITLE_MODIFIER, lower, Mark.TITLE_MODIFIER);
        marks |= bit(WordList.ORGANIZATION_HEAD, lower, Mark.ORGANIZATION_HEAD);
        marks |= bit(WordList.ORGANIZATION_SUFFIX, lower, Mark.ORGANIZATION_SUFFIX);
        marks |= bit(WordList.PLACE_HEAD, lower, Mark.PLACE_HEAD) | bit(WordList.SAYING, lower, Mark.SAYING);
        marks |= bit(WordList.CALENDAR, lower, Mark.CALENDAR) | bit(WordList.STOP, lower, Mark.STOP);
        return marks | bit(WordList.COMMON, lower, Mark.COMMON);
    }

    private static long bit(WordList list, String lower, Mark mark) {
        return list.has(lower) ? mark.bit() : 0;
    }

    /** Marks the longest listed name that starts at the token. */
    private void name(Passage passage, int token, long[] marks) {
        String key = passage.key(token);
        if (lexicon.lists(key, NameClass.FIRST_NAME)) {
            marks[token] |= Mark.FIRST_NAME.bit();
        }
        int most = Math.min(MOST_WORDS, lexicon.longestFrom(key));
        List<Keys.Run> runs = Keys.runs(passage, token, most);
        for (int run = runs.size() - 1; run >= 0; run--) {
            int classes = lexicon.classes(runs.get(run).key());
            if (classes != 0) {
                mark(classes, token, runs.get(run).to(), marks);
                return;
            }
        }
    }

    private static void mark(int classes, int from, int to, long[] marks) {
        for (int left = classes; left != 0; left &= left - 1) {
            for (int token = from; token < to; token++) {
                marks[token] |= Mark.ofName(Integer.numberOfTrailingZeros(left), from, to, token);
            }
        }
    }
}
