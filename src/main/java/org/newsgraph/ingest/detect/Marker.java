package org.newsgraph.ingest.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newsgraph.ingest.detect.crf.Mark;

/** Says of each word of a passage which lists hold it, alone or as a part of a name. */
final class Marker {
    private static final int MOST_WORDS = 6;
    private static final Map<WordList, Mark> LISTS = Map.of(WordList.TITLE, Mark.TITLE, WordList.TITLE_MODIFIER,
            Mark.TITLE_MODIFIER, WordList.ORGANIZATION_HEAD, Mark.ORGANIZATION_HEAD, WordList.ORGANIZATION_SUFFIX,
            Mark.ORGANIZATION_SUFFIX, WordList.PLACE_HEAD, Mark.PLACE_HEAD, WordList.SAYING, Mark.SAYING,
            WordList.CALENDAR, Mark.CALENDAR, WordList.STOP, Mark.STOP, WordList.COMMON, Mark.COMMON);
    /** Of all lists together: a text has more words than any list, and is asked once for each. */
    private static final Map<String, Long> MARKS = marks();

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

    private static long listed(Passage passage, int token) {
        return MARKS.getOrDefault(passage.lower(token), 0L);
    }

    private static Map<String, Long> marks() {
        Map<String, Long> marks = new HashMap<>();
        LISTS.forEach((list, mark) -> list.words()
                .forEach(word -> marks.merge(word, mark.bit(), (one, other) -> one | other)));
        return marks;
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
